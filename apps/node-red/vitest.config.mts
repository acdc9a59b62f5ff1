import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/apps/node-red',
  resolve: { conditions: ['@status/source'] },
  ssr: { resolve: { conditions: ['@status/source'] } },
  test: {
    name: 'node-red',
    watch: false,
    environment: 'node',
    include: ['{src,test}/**/*.test.ts'],
  },
});
