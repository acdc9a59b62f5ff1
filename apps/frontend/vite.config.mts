import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoadBudget } from './first-load-budget.mjs';
import { mockWorker } from './mock-worker.mjs';

const backend = process.env['STATUS_BACKEND_URL'] ?? 'http://127.0.0.1:3001';
// As the gateway maps it: the browser knows one origin only.
const proxy = {
  '/backend': { target: backend, rewrite: (path: string) => path.replace(/^\/backend/, '/api/v1') },
};

const firstLoad = {
  limit: 200_000,
  besides: ['/routes/overview/overview-page.tsx', '/i18n/es/index.ts'],
};

const SHARED = /@mantine|@tabler|src[\\/](components|lib|config)[\\/]/;
const FORMS =
  /@mantine[\\/]form|[\\/](PasswordInput|Checkbox|Textarea|TextInput|InlineInput)[\\/]|components[\\/]ui[\\/](form-layout|password-field|choice-group|time-zone-select|saved-note|use-unsaved-guard|confirm-dialog|dialog)\.|lib[\\/](credentials|use-field-texts)\./;

export default defineConfig(({ mode }) => {
  const mock = mode === 'mock';
  return {
    root: import.meta.dirname,
    cacheDir: '../../node_modules/.vite/apps/frontend',
    // A constant, so that the mocks are no part of the production build.
    define: { __MOCK__: JSON.stringify(mock) },
    plugins: [react(), mock ? mockWorker() : firstLoadBudget(firstLoad)],
    resolve: {
      alias: {
        '@': `${import.meta.dirname}/src`,
        // Their builds for browsers, which do without Buffer; only the mocks read and write CSV.
        'csv-parse/sync': 'csv-parse/browser/esm/sync',
        'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
      },
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
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // Changes with the dependencies only, so it stays cached across releases.
              {
                name: 'vendor',
                test: /node_modules[\\/](react|react-dom|react-router|scheduler|i18next|react-i18next|@tanstack|openapi-fetch|eventsource-parser|use-sync-external-store|clsx)[\\/]/,
              },
              // What nearly every page needs: a few files instead of forty small ones.
              {
                name: 'shared',
                test: (id) => SHARED.test(id) && !FORMS.test(id),
                minShareCount: 4,
              },
              // What the first page has none of, but many others.
              { name: 'forms', test: FORMS, minShareCount: 4 },
            ],
          },
        },
      },
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
