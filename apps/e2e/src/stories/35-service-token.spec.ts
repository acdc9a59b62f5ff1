import { stack } from '../../stack.mjs';
import { NO_SESSION } from '../support/faults.js';
import { makePerson } from '../support/people.js';
import { signIn } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

/** As a program would: with the token and nothing else. */
const call = async (path: string, token: string): Promise<number> => {
  const answer = await fetch(`${stack.apiUrl}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await answer.body?.cancel();
  return answer.status;
};

test('35: a token of a service account is shown once, works, tells its last use, and ends when revoked', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const developer = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const name = `pipeline-${crypto.randomUUID().slice(0, 8)}`;
  const tokens = page.getByRole('table', { name: text('tokens.tokens') });
  let token = '';

  await test.step('make an account that may read catalogs', async () => {
    await page.goto('/me/tokens');
    await signIn(page, text, developer);
    await page.getByRole('link', { name: text('tokens.newAccount') }).click();
    await page.getByLabel(text('common.name')).fill(name);
    await page.getByRole('checkbox', { name: 'catalogs:read' }).check();
    await page.getByRole('button', { name: text('tokens.createAccount') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  await test.step('make a token, which is shown once', async () => {
    const opener = page.getByRole('button', { name: text('tokens.newToken') });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: text('tokens.newToken') });
    await dialog.getByLabel(text('common.name')).fill('build server');
    await dialog.getByRole('button', { name: text('tokens.create') }).click();
    token = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByRole('button', { name: text('tokens.kept') }).click();
    await expect(opener).toBeFocused();
    await page.reload();
    await expect(tokens).toContainText('build server');
    await expect(tokens).toContainText(text('tokens.neverUsed'));
    expect(await page.content()).not.toContain(token);
  });

  await test.step('it works as Bearer, within its scopes, and shows its use', async () => {
    expect(await call('/catalogs', token)).toBe(200);
    expect(await call('/controls', token)).toBe(403);
    await page.reload();
    await expect(tokens).toContainText('build server');
    await expect(tokens).not.toContainText(text('tokens.neverUsed'));
  });

  await test.step('revoked, it is refused', async () => {
    await tokens
      .getByRole('button', { name: text('tokens.revokeOf', { name: 'build server' }) })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: text('tokens.revoke'), exact: true }).click();
    await expect(page.getByText(text('tokens.noTokens'))).toBeVisible();
    expect(await call('/catalogs', token)).toBe(401);
  });
});
