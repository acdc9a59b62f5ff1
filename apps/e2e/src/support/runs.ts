import { expect, type Locator, type Page } from '@playwright/test';
import type { StatusClient } from '@status/sdk';
import type { Text } from './texts.js';

/** The demo catalog is there and none of its controls is still being computed. */
export async function endedRuns(status: StatusClient): Promise<void> {
  await expect(async () => {
    const { compliance } = await status.getOverview();
    expect(compliance.total).toBeGreaterThan(0);
    expect(compliance.pending).toBe(0);
  }).toPass({ timeout: 60_000 });
}

/** The runs that the page of a control lists. */
export const runsOf = (page: Page, text: Text): Locator =>
  page.getByRole('region', { name: text('runs.ofControl'), exact: true }).getByRole('listitem');
