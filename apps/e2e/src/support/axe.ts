import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the theme decides; everything else was looked at in the other one. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The page breaks no rule of accessibility that a program can check, light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'light') axe.withTags(ALL);
    else axe.withRules(COLOURS);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join(' | ')}`,
    );
    expect(found, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
}
