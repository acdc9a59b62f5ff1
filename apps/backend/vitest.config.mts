import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/apps/backend',
  resolve: { conditions: ['@status/source'] },
  ssr: { resolve: { conditions: ['@status/source'] } },
  test: {
    name: 'backend',
    watch: false,
    environment: 'node',
    include: ['{src,test}/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
  },
});
