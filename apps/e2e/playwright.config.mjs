import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { isOwner, stack } from './stack.mjs';

const root = join(import.meta.dirname, '../..');
// undefined: the browser that Playwright itself has downloaded
const system =
  process.env['CHROMIUM_PATH'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );

// The data is thrown away; what the services said is kept, to explain a failure.
if (isOwner)
  process.once('exit', () => {
    const logs = join(stack.home, 'logs');
    if (existsSync(logs))
      cpSync(logs, join(import.meta.dirname, 'test-output/logs'), { recursive: true });
    rmSync(stack.home, { recursive: true, force: true });
  });

/** Stories that are told once for each language. */
const BILINGUAL = /(the-loop|every-page)\.spec\.ts$/;
const FIRST = /first-run\.spec\.ts$/;
/** They leave an installation behind that no other story can be told on. */
const LAST = /(authorisation|generated-requests)\.spec\.ts$/;
const english = { language: 'en', locale: 'en-GB' };
const spanish = { language: 'es', locale: 'es-ES' };

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  outputDir: './test-output/results',
  // One story after the other: they share one installation and two cores.
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-output/report.json' }]],
  projects: [
    // Sets the installation up, which works once: all the others need it.
    { name: 'first run', testMatch: FIRST, use: spanish },
    { name: 'en', dependencies: ['first run'], testIgnore: [FIRST, LAST], use: english },
    { name: 'es', dependencies: ['first run'], testMatch: BILINGUAL, use: spanish },
    { name: 'whole contract', dependencies: ['en', 'es'], testMatch: LAST, use: english },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: stack.baseUrl,
    actionTimeout: 15_000,
    timezoneId: 'Europe/Madrid',
    // Colours in transition have contrasts that nobody chose.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(system ? { executablePath: system } : {}),
      args: [
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [
    {
      name: 'STATUS',
      command: 'node tools/launcher/start.mjs --no-build',
      cwd: root,
      url: `${stack.baseUrl}/backend/health/ready`,
      reuseExistingServer: false,
      timeout: 180_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
      env: {
        ...stack.ports,
        STATUS_HOME: stack.home,
        // Nobody is set up from outside: the first story does it.
        STATUS_ADMIN_USERNAME: '',
        STATUS_ADMIN_PASSWORD: '',
        STATUS_ALLOW_HOSTS: `127.0.0.1:${stack.sourcePort}`,
      },
    },
    {
      name: 'mocks',
      command: `npx --no-install vite preview --mode mock --strictPort --port ${stack.mockPort}`,
      cwd: join(root, 'apps/frontend'),
      url: stack.mockUrl,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    },
  ],
});
