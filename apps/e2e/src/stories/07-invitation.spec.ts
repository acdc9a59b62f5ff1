import { expectAccessible } from '../support/axe.js';
import { NO_SESSION } from '../support/faults.js';
import { signOut } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

const PASSWORD = 'a password of my own';

test('7: who is invited chooses a password and sees what readers see', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION, /^POST \/backend\/users\/invitations\/check: 400$/);
  const username = `invited-${crypto.randomUUID().slice(0, 8)}`;
  const { inviteLink = '' } = await status.createUser({
    body: { username, email: `${username}@example.org`, authority: 'USER', invite: true },
  });

  await test.step('choose a password', async () => {
    await page.goto(inviteLink);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('links.invitation'));
    await expect(page.getByText(username)).toBeVisible();
    await expectAccessible(page);
    const password = page.getByLabel(text('session.password'), { exact: true });
    await password.fill('too short');
    await page.getByRole('button', { name: text('links.accept') }).click();
    await expect(password).toHaveAccessibleDescription(new RegExp(text('session.passwordRule')));
    await password.fill(PASSWORD);
    await page.getByRole('button', { name: text('links.accept') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
  });

  await test.step('read, and be offered nothing else', async () => {
    await page.getByRole('link', { name: text('nav.catalogs') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.catalogs'));
    await expect(page.getByRole('link', { name: text('catalogs.new') })).toHaveCount(0);
    const nav = page.getByRole('navigation', { name: text('nav.label') });
    for (const address of await nav
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      expect(address).not.toMatch(/^\/admin/);
    await page.getByRole('button', { name: text('shell.account', { name: username }) }).click();
    await expect(page.getByText(text('session.role.user'))).toBeVisible();
    await expect(page.getByRole('link', { name: text('shell.tokens') })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('the link works once, and says so', async () => {
    await signOut(page, text, username);
    await page.goto(inviteLink);
    await expect(page.getByRole('alert')).toContainText(text('links.deadUsed'));
    await expectAccessible(page);
  });
});
