import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/apps/registry',
  resolve: { conditions: ['@status/source'] },
  ssr: { resolve: { conditions: ['@status/source'] } },
  test: {
    name: 'registry',
    watch: false,
    environment: 'node',
    // A registry compiles its contract when it is first asked, which a busy machine does slowly.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    include: ['{src,test}/**/*.test.ts'],
  },
});
