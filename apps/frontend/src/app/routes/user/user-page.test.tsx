import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createMockDb } from '@/testing/db/mock-db';
import { findPage, renderApp } from '@/testing/render-app';

type App = ReturnType<typeof renderApp>;

/** The page of a user of the demo. */
async function open(name: string, prepare: (db: App['db']) => void = () => undefined) {
  const app = renderApp('/admin/users');
  prepare(app.db);
  await findPage('Users');
  await app.user.click(await screen.findByRole('link', { name }));
  await findPage(name);
  return app;
}
const confirm = async ({ user }: App, act: string) => {
  await user.click(screen.getByRole('button', { name: act }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: act }));
};
const onlyAdministrator = (db: App['db']) =>
  db.users.set('ines', { ...db.users.get('ines')!, authority: 'USER' });

it('changes the role of a user', async () => {
  const { user, db } = await open('dara');
  await user.selectOptions(screen.getByLabelText('Role'), 'AUDITOR');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect(db.users.get('dara')?.authority).toBe('AUDITOR');
});

it('shows why the last administrator keeps their role', async () => {
  const { user, db } = await open('ada', onlyAdministrator);
  await user.selectOptions(screen.getByLabelText('Role'), 'USER');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Make another one first.');
  expect(alert).toHaveTextContent('ada is the last administrator who can sign in.');
  expect(alert).toHaveTextContent('last-administrator');
  expect(db.users.get('ada')?.authority).toBe('ADMIN');
});

it.each(['Disable', 'Delete user'])('refuses to "%s" the last administrator', async (act) => {
  const app = await open('ada', onlyAdministrator);
  await confirm(app, act);
  const dialog = screen.getByRole('dialog');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'ada is the last administrator who can sign in.',
  );
  await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await app.user.click(screen.getByRole('button', { name: act }));
  expect(within(screen.getByRole('dialog')).queryByRole('alert')).toBeNull();
});

it('disables, enables and deletes a user', async () => {
  const app = await open('eve');
  await confirm(app, 'Disable');
  expect(await screen.findByText('They cannot sign in any more.')).toBeVisible();
  expect(app.db.users.get('eve')?.status).toBe('disabled');
  expect(screen.queryByRole('button', { name: 'End sessions' })).toBeNull();
  await confirm(app, 'Enable');
  expect(await screen.findByText('They can sign in again.')).toBeVisible();
  await confirm(app, 'Delete user');
  await findPage('Users');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'eve' })).toBeNull());
});

it('ends sessions, and turns off a second factor for who lost it', async () => {
  const app = await open('bruno');
  await confirm(app, 'End sessions');
  expect(await screen.findByText('All their sessions have ended.')).toBeVisible();
  await confirm(app, 'Reset second factor');
  expect(await screen.findByText('Their second factor is off.')).toBeVisible();
  expect(app.db.users.get('bruno')?.recoveryCodes).toBeUndefined();
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Reset second factor' })).toBeNull(),
  );
});

it('makes a link to choose a new password, and forgets it when the dialog closes', async () => {
  const { user } = await open('eve');
  await user.click(screen.getByRole('button', { name: 'Make link' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reset password: eve' });
  expect(
    await within(dialog).findByText(/\/reset-password#\w+$/, { selector: 'code' }),
  ).toBeVisible();
  await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!);
  await waitFor(() => expect(document.body).not.toHaveTextContent('/reset-password#'));
});

it('says that a user is gone', async () => {
  renderApp(`/admin/users/${createMockDb({}).users.get('eve')!.id}`);
  expect(await findPage('There is nothing here')).toBeVisible();
});
