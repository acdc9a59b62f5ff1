import { stack } from '../../stack.mjs';
import { NO_SESSION } from '../support/faults.js';
import { readable, signIn, SIGN_IN_REFUSED } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

test('3: a wrong password and an unknown name get the same answer, and no token is stored', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION, SIGN_IN_REFUSED);
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
