import { readFile } from 'node:fs/promises';
import { stack } from '../../stack.mjs';
import { codeOf } from '../support/authenticator.js';
import { expectAccessible } from '../support/axe.js';
import { NO_SESSION } from '../support/faults.js';
import { makePerson } from '../support/people.js';
import { giveCode, signIn, signOut, SIGN_IN_REFUSED } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

test('4: a developer sets a second factor up, keeps its ten codes, and is asked for a code next time', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION, SIGN_IN_REFUSED, /^POST \/backend\/users\/2fa\/verify: 400$/);
  const developer = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const section = page.getByRole('region', { name: text('security.twoFactor') });
  const code = section.getByLabel(text('session.code'));
  const codes = section.getByRole('list', { name: text('security.recoveryCodes') });
  let secret = '';

  await test.step('scan the secret', async () => {
    await page.goto('/me/security');
    await signIn(page, text, developer);
    await section.getByRole('button', { name: text('security.setUp') }).click();
    await expect(section.getByRole('img', { name: text('security.qrCode') })).toBeVisible();
    await expectAccessible(page);
    secret = ((await section.locator('code').textContent()) ?? '').replace(/\s/g, '');
  });

  await test.step('a wrong code is refused beside its field', async () => {
    await code.fill(codeOf(secret, 40));
    await section.getByRole('button', { name: text('security.turnOn') }).click();
    await expect(code).toHaveAccessibleDescription(
      new RegExp(text('errors.field.wrong-second-factor')),
    );
  });

  await test.step('the right one shows ten recovery codes, once', async () => {
    await code.fill(codeOf(secret));
    await section.getByRole('button', { name: text('security.turnOn') }).click();
    await expect(codes.getByRole('listitem')).toHaveCount(10);
    await expectAccessible(page);
    const shown = await codes.getByRole('listitem').allTextContents();
    const download = page.waitForEvent('download');
    await section.getByRole('button', { name: text('common.download') }).click();
    const file = await (await download).path();
    expect((await readFile(file, 'utf8')).trim().split('\n')).toEqual(shown);
    await section.getByRole('button', { name: text('security.codesKept') }).click();
    await expect(section).toContainText(text('security.codesLeft', { count: 10 }));
    await page.reload();
    await expect(section).toContainText(text('security.codesLeft', { count: 10 }));
    await expect(codes).toHaveCount(0);
  });

  await test.step('the next sign-in asks for a code', async () => {
    await signOut(page, text, developer.username);
    await signIn(page, text, developer);
    await expect(page.getByRole('alert')).toContainText(text('errors.code.two-factor-required'));
    await giveCode(page, text, codeOf(secret, 1));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
  });
});
