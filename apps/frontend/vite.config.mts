import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockWorker } from './mock-worker.mjs';

const backend = process.env['STATUS_BACKEND_URL'] ?? 'http://127.0.0.1:3001';
// As the gateway maps it: the browser knows one origin only.
const proxy = {
  '/backend': { target: backend, rewrite: (path: string) => path.replace(/^\/backend/, '/api/v1') },
};

export default defineConfig(({ mode }) => {
  const mock = mode === 'mock';
  return {
    root: import.meta.dirname,
    cacheDir: '../../node_modules/.vite/apps/frontend',
    // A constant, so that the mocks are no part of the production build.
    define: { __MOCK__: JSON.stringify(mock) },
    plugins: [react(), mock && mockWorker()],
    resolve: {
      alias: { '@': `${import.meta.dirname}/src` },
      conditions: ['@status/source', 'module', 'browser', 'development|production'],
    },
    server: { host: '127.0.0.1', port: 4200, proxy: mock ? {} : proxy },
    preview: { host: '127.0.0.1', port: 4300, proxy: mock ? {} : proxy },
    build: {
      outDir: mock ? 'dist-mock' : 'dist',
      emptyOutDir: true,
      sourcemap: true,
      // The content security policy of the gateway allows no `data:` addresses.
      assetsInlineLimit: 0,
    },
    test: {
      name: 'frontend',
      watch: false,
      environment: 'happy-dom',
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['src/testing/setup.ts'],
      testTimeout: 30_000,
      // One file instead of the thousand that the library's index imports one by one.
      deps: {
        optimizer: { client: { enabled: true, include: ['@mantine/core', '@mantine/form'] } },
      },
      coverage: { provider: 'v8', reportsDirectory: './test-output/coverage' },
    },
  };
});
