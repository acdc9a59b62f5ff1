// npm run screenshots -- http://localhost:3000 [--out FOLDER] [--only overview,control] [--readme]
//
// Signs in as STATUS_USER with STATUS_PASSWORD, and takes every page that the installation has
// something to show on: light, dark, in Spanish, and as a phone shows it.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findPages, shortestResult } from './pages.js';
import { fileIn, takePages, VARIANTS } from './take-pages.js';

const ROOT = join(import.meta.dirname, '../../..');
const README = ['overview', 'control', 'evidence'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(ROOT, 'apps/e2e/test-output/screenshots') },
    only: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const url = positionals[0] ?? 'http://localhost:3000';
const executablePath = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium'].find(existsSync);
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (values.readme) await takeReadme(join(ROOT, 'docs/images'));
  else await takeAll(values.out);
} finally {
  await browser.close();
}

async function takeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const only = values.only?.split(',');
  for (const variant of VARIANTS) {
    const common = { browser, url, variant, fileOf: fileIn(folder) };
    const first = { ...common, pages: [['sign-in', '/sign-in'] as [string, string]] };
    if (!only || only.includes('sign-in')) await takePages(first);
    const pages = new Map<string, string>();
    await takePages({
      ...common,
      pages,
      prepare: async (page) => {
        await signIn(page);
        for (const [name, address] of await findPages(page))
          if (!only || only.includes(name)) pages.set(name, address);
      },
    });
  }
}

/** What the README shows, as the window opens. */
async function takeReadme(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [variant] = VARIANTS;
  if (!variant) return;
  const pages = new Map<string, string>();
  await takePages({
    browser,
    url,
    variant,
    pages,
    window: true,
    fileOf: (name) => join(folder, `${name}.png`),
    act: async (page, name) => {
      if (name === 'evidence') await verify(page);
    },
    prepare: async (page) => {
      await signIn(page);
      for (const [name, address] of await findPages(page))
        if (README.includes(name)) pages.set(name, address);
      const shortest = await shortestResult(page);
      if (shortest) pages.set('evidence', shortest);
    },
  });
}

/** An evidence in the open, and above it what the server and the browser say of its run. */
async function verify(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByText('Unchanged since sealed').nth(1).waitFor();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
}

/** @throws Error when the installation does not take the name and the password */
async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  const body = JSON.stringify({
    username: process.env['STATUS_USER'] ?? 'admin',
    password: process.env['STATUS_PASSWORD'] ?? '',
  });
  const status = await page.evaluate(
    (given) =>
      fetch('/backend/users/signIn', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: given,
      }).then((answer) => answer.status),
    body,
  );
  if (status !== 200)
    throw new Error(
      `${url} answers the sign-in with ${status}. Set STATUS_USER and STATUS_PASSWORD.`,
    );
}
