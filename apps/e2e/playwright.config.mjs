import { cpSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { stack } from './stack.mjs';

const root = join(import.meta.dirname, '../..');
const home = join(tmpdir(), `status-e2e-${process.pid}`);
// undefined: the browser that Playwright itself has downloaded
const system =
  process.env['CHROMIUM_PATH'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );

// The data is thrown away; what the services said is kept, to explain a failure.
process.once('exit', () => {
  if (!existsSync(home)) return;
  cpSync(join(home, 'logs'), join(import.meta.dirname, 'test-output/logs'), { recursive: true });
  rmSync(home, { recursive: true, force: true });
});

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  outputDir: './test-output/results',
  // One story after the other: they share one installation and two cores.
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-output/report.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: stack.baseUrl,
    trace: 'retain-on-failure',
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
  webServer: {
    command: 'node tools/launcher/start.mjs --no-build',
    cwd: root,
    url: `${stack.baseUrl}/backend/health/ready`,
    reuseExistingServer: false,
    stdout: 'pipe',
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    env: {
      ...stack.ports,
      STATUS_HOME: home,
      STATUS_ADMIN_USERNAME: stack.admin.username,
      STATUS_ADMIN_PASSWORD: stack.admin.password,
    },
  },
});
