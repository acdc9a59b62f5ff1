import { stack } from '../stack.mjs';
import { NO_SESSION } from './support/faults.js';
import { makePerson } from './support/people.js';
import { signIn, signOut } from './support/signing-in.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });

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

test('signing out ends the session, also for what is opened later', async ({
  page,
  text,
  faults,
}) => {
  faults.expect(...NO_SESSION);
  await page.goto('/');
  await signIn(page, text, stack.admin);
  await signOut(page, text, stack.admin.username);
  await page.goto('/catalogs');
  await expect(page).toHaveURL('/sign-in?returnTo=%2Fcatalogs');
});

test('a link to reset a password works once and ends where one signs in with it', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const person = await makePerson(status, stack.apiUrl, 'USER');
  const { link } = await status.createPasswordReset({ path: { userId: person.id } });
  const password = 'another password altogether';
  await page.goto(link);
  await expect(page.getByText(person.username)).toBeVisible();
  await page.getByLabel(text('links.newPassword'), { exact: true }).fill(password);
  await page.getByRole('button', { name: text('links.choosePassword') }).click();
  await expect(page.getByText(text('session.passwordChosen'))).toBeVisible();
  await signIn(page, text, { ...person, password });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
});

test('other sessions are seen and ended from the page about security', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const person = await makePerson(status, stack.apiUrl, 'USER');
  await page.goto('/me/security');
  await signIn(page, text, person);
  const table = page.getByRole('table', { name: text('security.sessions') });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByText(text('security.thisSession'))).toHaveCount(1);
  await page.getByRole('button', { name: text('security.endOthers') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: text('security.endOthers') }).click();
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(person.status.whoami()).rejects.toMatchObject({ status: 401 });
});
