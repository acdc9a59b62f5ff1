import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** One way of looking at every page. */
export interface Variant {
  name: string;
  theme: 'light' | 'dark';
  language: 'en' | 'es';
  width: number;
}
export const VARIANTS: Variant[] = [
  { name: 'light', theme: 'light', language: 'en', width: 1280 },
  { name: 'dark', theme: 'dark', language: 'en', width: 1280 },
  { name: 'es', theme: 'light', language: 'es', width: 1280 },
  { name: 'phone', theme: 'dark', language: 'es', width: 360 },
];

/** Long lists go on as they begin. */
const TALLEST = 2_400;

export interface Taking {
  browser: Browser;
  url: string;
  pages: Iterable<[name: string, address: string]>;
  variant: Variant;
  /** File of each page. */
  fileOf: (name: string, variant: Variant) => string;
  /** Only what a window shows, sharp enough for a zoomed page, instead of the whole page. */
  window?: boolean;
  /** What to do on a page before it is taken. */
  act?: (page: Page, name: string) => Promise<void>;
  prepare?: (page: Page) => Promise<void>;
}

/** Takes pages in one variant, each into its file. */
export async function takePages(taking: Taking): Promise<void> {
  const { browser, url, pages, variant, fileOf, window, act, prepare } = taking;
  const { theme, language, width } = variant;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: window ? 920 : 780 },
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    reducedMotion: 'reduce',
    bypassCSP: true, // for the style below
    deviceScaleFactor: window ? 1.5 : 1,
  });
  await context.addInitScript(
    (choice) => {
      if (globalThis.origin === 'null') return;
      localStorage.setItem('status.color-scheme', choice.theme);
      localStorage.setItem('status.language', choice.language);
    },
    { theme, language },
  );
  const page = await context.newPage();
  await prepare?.(page);
  for (const [name, address] of pages) {
    await page.goto(address);
    await settled(page);
    await act?.(page, name);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // An address that names a place on its page is taken as the window opens: at that place.
    const whole = !window && !address.includes('#');
    await page.screenshot({
      path: fileOf(name, variant),
      ...(whole && {
        // What the browser leaves undrawn until it is scrolled to.
        style: '* { content-visibility: visible !important }',
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
      }),
    });
    console.log(`  ${fileOf(name, variant)}`);
  }
  await context.close();
}

/** The page has its title, its fonts, and nothing of it is still being fetched. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !/Loading…|Cargando…/.test(document.body.innerText));
  await page.evaluate(() => document.fonts.ready);
}

export const fileIn = (folder: string) => (name: string, variant: Variant) =>
  join(folder, `${name}.${variant.name}.png`);
