import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stack } from '../../stack.mjs';
import { expectAccessible } from '../support/axe.js';
import { NO_SESSION } from '../support/faults.js';
import { expect, SESSION_FILE, SIGNED_OUT, test } from '../support/story.js';
import { textsOf } from '../support/texts.js';

test.use({ storageState: SIGNED_OUT });

const setupToken = (): string =>
  JSON.parse(readFileSync(join(stack.home, 'secrets.json'), 'utf8')).setupToken;

test('1: a new installation leads to set-up, which makes the administrator once', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION);

  await test.step('any address leads to set-up', async () => {
    await page.goto('/catalogs');
    await expect(page).toHaveURL('/setup');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('session.setup'));
    await expectAccessible(page);
  });

  await test.step('it can be read in another language', async () => {
    const english = textsOf('en');
    await page.getByLabel(text('session.language'), { exact: true }).selectOption('en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(english('session.setup'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectAccessible(page);
    await page.getByLabel(english('session.language'), { exact: true }).selectOption('es');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('session.setup'));
  });

  const create = page.getByRole('button', { name: text('session.createAdmin') });

  await test.step('a wrong token is refused', async () => {
    faults.expect(/^POST \/backend\/setup: 40\d$/);
    await page.getByLabel(text('session.token')).fill('not the token');
    await page.getByLabel(text('session.username')).fill(stack.admin.username);
    await page.getByLabel(text('session.password'), { exact: true }).fill(stack.admin.password);
    await create.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page).toHaveURL('/setup');
  });

  await test.step('the link that the launcher prints fills the token in', async () => {
    await page.goto(`/setup?token=${setupToken()}`);
    await expect(page.getByLabel(text('session.token'))).toHaveValue(setupToken());
    await page.getByLabel(text('session.username')).fill(stack.admin.username);
    await page.getByLabel(text('session.password'), { exact: true }).fill(stack.admin.password);
    await create.click();
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
  });

  // The session alone: what else this story chose is no business of the others.
  const cookies = await page.context().cookies();
  writeFileSync(SESSION_FILE, JSON.stringify({ cookies, origins: [] }));

  await test.step('set-up is closed for good', async () => {
    await page.context().clearCookies();
    await page.goto('/setup');
    await expect(page).toHaveURL('/sign-in');
  });
});
