import type { Page } from '@playwright/test';
import { stack } from '../stack.mjs';
import { NO_SESSION } from './support/faults.js';
import { expect, SIGNED_OUT, test } from './support/story.js';
import type { Text } from './support/texts.js';

test.use({ storageState: SIGNED_OUT });

const REFUSED = /^POST \/backend\/users\/signIn: 401$/;

async function signIn(page: Page, text: Text, { username, password } = stack.admin): Promise<void> {
  await page.getByLabel(text('session.username')).fill(username);
  await page.getByLabel(text('session.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: text('session.signIn') }).click();
}

/** What scripts of the page could read: storage and cookies. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );

test('a deep link without a session leads to sign-in and back to it', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const control = (await status.listControls({})).items[0];
  await page.goto(`/controls/${control?.id}?from=a-link`);
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await signIn(page, text);
  await expect(page).toHaveURL(`/controls/${control?.id}?from=a-link`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(control?.name ?? '');
});

test('a wrong password and an unknown name get the same answer', async ({ page, text, faults }) => {
  faults.expect(...NO_SESSION, REFUSED);
  const messages: string[] = [];
  for (const wrong of [
    { ...stack.admin, password: 'another password' },
    { username: 'nobody-here', password: stack.admin.password },
  ]) {
    await page.goto('/sign-in');
    await signIn(page, text, wrong);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(text('errors.code.wrong-credentials'));
    await expect(page.locator(':focus').filter({ has: alert })).toBeVisible();
    messages.push((await alert.locator('p').first().textContent()) ?? '');
    expect(await readable(page)).not.toMatch(/eyJ|token/i);
  }
  expect(messages[0]).toBe(messages[1]);
});

test('empty fields are named before anything is sent', async ({ page, text, faults }) => {
  faults.expect(...NO_SESSION);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: text('session.signIn') }).click();
  await expect(page.getByLabel(text('session.username'))).toHaveAccessibleDescription(
    text('session.usernameRequired'),
  );
  await expect(
    page.getByLabel(text('session.password'), { exact: true }),
  ).toHaveAccessibleDescription(text('session.passwordRequired'));
});

test('the session is out of reach of scripts, and renews itself once, unseen', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION);
  await page.goto('/catalogs');
  await signIn(page, text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.catalogs'));
  expect(await readable(page)).not.toMatch(/eyJ|token/i);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(['accessToken', 'refreshToken']);
  for (const { httpOnly, sameSite } of cookies)
    expect([httpOnly, sameSite]).toEqual([true, expect.stringMatching(/Lax|Strict/)]);

  // As after an hour. One of several calls that start together renews for all.
  await page.context().clearCookies({ name: 'accessToken' });
  faults.expect(/^GET \/backend\/\S+: 401$/);
  const renewals: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/users/auth/refresh')) renewals.push(request.url());
  });
  await page.getByRole('link', { name: text('nav.controls') }).click();
  await expect(page.getByRole('table', { name: text('nav.controls') })).toBeVisible();
  expect(renewals).toHaveLength(1);
});

test('a session that was ended elsewhere leads to sign-in, says so, and returns', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION);
  await page.goto('/runs');
  await signIn(page, text);
  await expect(page.getByRole('table', { name: text('nav.runs') })).toBeVisible();

  const cookie = (await page.context().cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const ended = await fetch(`${stack.apiUrl}/users/signOut`, {
    method: 'POST',
    headers: { cookie },
  });
  expect(ended.status).toBe(204);
  await page.context().clearCookies({ name: 'accessToken' });

  faults.expect(/^GET \/backend\/\S+: 401$/);
  await page.getByRole('link', { name: text('nav.flows') }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fflows&reason=session-ended$/);
  await expect(page.getByRole('status')).toHaveText(text('session.ended'));
  await signIn(page, text);
  await expect(page).toHaveURL('/flows');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.flows'));
});

test('signing out ends the session, also for what is opened later', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION);
  await page.goto('/');
  await signIn(page, text);
  await page
    .getByRole('button', { name: text('shell.account', { name: stack.admin.username }) })
    .click();
  await page.getByRole('button', { name: text('session.signOut') }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/catalogs');
  await expect(page).toHaveURL('/sign-in?returnTo=%2Fcatalogs');
});
