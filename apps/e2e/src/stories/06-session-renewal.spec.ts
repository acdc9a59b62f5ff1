import { stack } from '../../stack.mjs';
import { NO_SESSION } from '../support/faults.js';
import { makePerson } from '../support/people.js';
import { readable, signIn } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

const REFUSED = /^GET \/backend\/\S+: 401$/;

test('6: an access token that ran out is renewed once, unseen, out of reach of scripts', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const reader = await makePerson(status, stack.apiUrl, 'USER');
  await page.goto('/catalogs');
  await signIn(page, text, reader);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.catalogs'));
  expect(await readable(page)).not.toMatch(/eyJ|token/i);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(['accessToken', 'refreshToken']);
  for (const { httpOnly, sameSite } of cookies)
    expect([httpOnly, sameSite]).toEqual([true, expect.stringMatching(/Lax|Strict/)]);

  // As after an hour. One of several calls that start together renews for all.
  await page.context().clearCookies({ name: 'accessToken' });
  faults.expect(REFUSED);
  const renewals: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/users/auth/refresh')) renewals.push(request.url());
  });
  await page.getByRole('link', { name: text('nav.controls') }).click();
  await expect(page.getByRole('table', { name: text('nav.controls') })).toBeVisible();
  expect(renewals).toHaveLength(1);
});

test('6: a session that was ended elsewhere leads to sign-in, says so, and returns', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const reader = await makePerson(status, stack.apiUrl, 'USER');
  await page.goto('/runs');
  await signIn(page, text, reader);
  await expect(page.getByRole('table', { name: text('nav.runs') })).toBeVisible();

  await reader.status.endMyOtherSessions();
  await page.context().clearCookies({ name: 'accessToken' });
  faults.expect(REFUSED);
  await page.getByRole('link', { name: text('nav.flows') }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fflows&reason=session-ended$/);
  await expect(page.getByRole('status')).toHaveText(text('session.ended'));
  await signIn(page, text, reader);
  await expect(page).toHaveURL('/flows');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.flows'));
});
