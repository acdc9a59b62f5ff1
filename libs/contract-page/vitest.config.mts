import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/libs/contract-page',
  resolve: { conditions: ['@status/source'] },
  ssr: { resolve: { conditions: ['@status/source'] } },
  test: {
    name: 'contract-page',
    watch: false,
    environment: 'node',
    include: ['{src,test}/**/*.test.ts'],
  },
});
