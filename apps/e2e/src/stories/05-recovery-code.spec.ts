import { stack } from '../../stack.mjs';
import { codeOf } from '../support/authenticator.js';
import { NO_SESSION } from '../support/faults.js';
import { makePerson } from '../support/people.js';
import { giveCode, signIn, signOut, SIGN_IN_REFUSED } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

test('5: a recovery code signs in once, and is refused the second time', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION, SIGN_IN_REFUSED);
  const person = await makePerson(status, stack.apiUrl, 'USER');
  const { secret } = await person.status.setUpTwoFactor();
  const { recoveryCodes } = await person.status.verifyTwoFactor({
    body: { totpToken: codeOf(secret) },
  });
  const code = recoveryCodes[0] ?? '';

  await page.goto('/sign-in');
  await signIn(page, text, person);
  await giveCode(page, text, code);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));

  await signOut(page, text, person.username);
  await signIn(page, text, person);
  await giveCode(page, text, code);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(text('errors.code.wrong-second-factor'));
  await expect(page.locator(':focus').filter({ has: alert })).toBeVisible();
  await expect(page).toHaveURL('/sign-in');

  await page.getByLabel(text('session.code')).fill('');
  await giveCode(page, text, recoveryCodes[1] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
  await page.goto('/me/security');
  await expect(page.getByRole('main')).toContainText(text('security.codesLeft', { count: 8 }));
});
