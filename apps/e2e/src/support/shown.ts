import { expect, type Page } from '@playwright/test';
import { catalogues } from './texts.js';

const LOADING = new RegExp(
  Object.values(catalogues)
    .map((texts) => texts.get('common.loading'))
    .join('|'),
);

/** The page has its title and nothing of it is still being fetched. */
export async function expectLoaded(page: Page): Promise<string> {
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: LOADING })).toHaveCount(0);
  return (await title.textContent()) ?? '';
}

/** Nothing sticks out at the side, but for what scrolls by itself. @returns what does */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clips = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 && !clips(element.parentElement),
    );
    if (document.documentElement.scrollWidth > innerWidth)
      wide.push(document.scrollingElement ?? document.body);
    return wide.map((element) => element.outerHTML.slice(0, 160));
  });
}

/**
 * What is cut off where nobody can scroll to it; an ellipsis says so itself, a field
 * scrolls. @returns what cuts
 */
export function clipping(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*:not(input)')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const cuts = overflowX === 'hidden' || overflowX === 'clip';
        const small = element.clientWidth < 8; // for screen readers only
        return (
          cuts &&
          textOverflow !== 'ellipsis' &&
          !small &&
          element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** Everything the page says: texts, names, hints; not what it marks as being in English. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = (node: Node | null): boolean =>
      !(node instanceof Element ? node : node?.parentElement)?.closest(
        '[lang="en"], script, style',
      );
    const said: (string | null)[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (ours(walker.currentNode)) said.push(walker.currentNode.textContent);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name) && ours(element)) said.push(element.getAttribute(name));
    return said.map((text) => text?.trim() ?? '').filter(Boolean);
  });
}

/**
 * What a page in Spanish says that it should not: keys of texts instead of texts, and texts of the
 * English catalogue that Spanish has another word for.
 */
export async function untranslated(page: Page): Promise<string[]> {
  const { en, es } = catalogues;
  const spanish = new Set(es.values());
  const english = [...en]
    .filter(([key, text]) => es.get(key) !== text && !spanish.has(text))
    .map(([, text]) => patternOf(text));
  const keys = new Set(en.keys());
  return (await saidOn(page)).filter(
    (said) => keys.has(said) || english.some((pattern) => pattern.test(said)),
  );
}

/** A text with its placeholders filled in. Those that are hardly more than placeholders match none. */
function patternOf(text: string): RegExp {
  const fixed = text.replace(/\{\{\w+\}\}/g, '').replace(/[^A-Za-z]/g, '');
  if (fixed.length < 4 && text.includes('{{')) return /(?!)/;
  const escaped = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');
  return new RegExp(`^${escaped}$`);
}
