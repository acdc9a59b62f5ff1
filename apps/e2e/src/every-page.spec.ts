import type { StatusClient } from '@status/sdk';
import { expectAccessible } from './support/axe.js';
import { findPlaces, PLACES, type Place } from './support/places.js';
import type { RestSource } from './support/rest-source.js';
import { clipping, expectLoaded, overflowing, untranslated } from './support/shown.js';
import { expect, test } from './support/story.js';

const DESK = { width: 1280, height: 800 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 360, height: 740 };

let found: Promise<Record<Place, string>> | undefined;
const addressOf = async (place: Place, status: StatusClient, source: RestSource) =>
  (await (found ??= findPlaces(status, source)))[place];

for (const place of PLACES)
  test(`the page "${place}" is accessible in both themes, fits every width and can be reloaded`, async ({
    page,
    faults,
    language,
    status,
    source,
  }) => {
    if (place === 'no such control') faults.expect(/^GET \/backend\/controls\/0000\S+: 404$/);
    if (place === 'invitation that ended') faults.expect(/invitations\/check: 400$/);
    const address = await addressOf(place, status, source);
    await page.goto(address);
    const title = await expectLoaded(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    if (language === 'es') expect(await untranslated(page)).toEqual([]);
    await expectAccessible(page);

    for (const size of [DESK, TABLET, PHONE]) {
      await page.setViewportSize(size);
      expect(await clipping(page), `cut off at ${size.width} px`).toEqual([]);
      expect(await overflowing(page), `sticks out at ${size.width} px`).toEqual([]);
    }
    await page.reload();
    expect(await expectLoaded(page)).toBe(title);
    await expect(page).toHaveURL(address);
    expect(await overflowing(page)).toEqual([]);
  });

test('the navigation of a phone is a dialog that gives the focus back', async ({ page, text }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/');
  const opener = page.getByRole('button', { name: text('shell.openNavigation') });
  await opener.click();
  const sheet = page.getByRole('dialog', { name: text('nav.label') });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await sheet.getByRole('link', { name: text('nav.runs') }).click();
  await expect(page).toHaveURL('/runs');
  await expect(sheet).toBeHidden();
});
