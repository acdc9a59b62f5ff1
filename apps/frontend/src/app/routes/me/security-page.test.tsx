import { screen, waitFor, within } from '@testing-library/react';
import { delay, http } from 'msw';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const open = async (options: Parameters<typeof renderApp>[1] = {}, query = '') => {
  const app = renderApp(`/me/security${query}`, options);
  await findPage('Security');
  return app;
};
const section = (name: string) => screen.findByRole('region', { name });

it('changes the password, and names what is wrong beside its field', async () => {
  const { user } = await open();
  const own = within(await section('Password'));
  await user.type(own.getByLabelText('Current password'), 'wrong');
  await user.type(own.getByLabelText('New password'), 'short');
  await user.click(own.getByRole('button', { name: 'Change password' }));
  expect(own.getByLabelText('New password')).toBeInvalid();
  await user.type(own.getByLabelText('New password'), ' no longer');
  await user.click(own.getByRole('button', { name: 'Change password' }));
  expect(await own.findByText('This is not your password.')).toBeVisible();
  await user.clear(own.getByLabelText('Current password'));
  await user.type(own.getByLabelText('Current password'), 'the right one');
  await user.click(own.getByRole('button', { name: 'Change password' }));
  expect(await own.findByText(/Your password is changed/)).toBeVisible();
  expect(own.getByLabelText('New password')).toHaveValue('');
});

it('turns a second factor on, shows ten codes once, and turns it off again', async () => {
  const { user, db } = await open();
  const factor = within(await section('Second factor'));
  await user.click(await factor.findByRole('button', { name: 'Set up a second factor' }));
  expect(await factor.findByRole('img', { name: /QR code/ })).toBeVisible();
  await user.type(factor.getByLabelText('Code'), '000000');
  await user.click(factor.getByRole('button', { name: 'Turn on' }));
  expect(await factor.findByText('Wrong, or used already. Take the next code.')).toBeVisible();
  await user.clear(factor.getByLabelText('Code'));
  await user.type(factor.getByLabelText('Code'), '123 456');
  await user.click(factor.getByRole('button', { name: 'Turn on' }));
  const codes = await factor.findByRole('list', { name: 'Recovery codes' });
  expect(within(codes).getAllByRole('listitem')).toHaveLength(10);
  expect(factor.getByRole('button', { name: 'Download' })).toBeVisible();
  await user.click(factor.getByRole('button', { name: 'I have kept them' }));
  expect(await factor.findByText('10 recovery codes left')).toBeVisible();
  expect(factor.queryByRole('list')).toBeNull();

  await user.click(factor.getByRole('button', { name: 'Turn off' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Turn off' }));
  await user.type(dialog.getByLabelText('Password'), 'the right one');
  await user.type(dialog.getByLabelText('Code'), '123456');
  await user.click(dialog.getByRole('button', { name: 'Turn off' }));
  expect(await factor.findByRole('button', { name: 'Set up a second factor' })).toBeVisible();
  expect(db.users.get('ada')?.recoveryCodes).toBeUndefined();
});

it('shows the codes also when reading the state again takes longer than the answer', async () => {
  const { user } = await open();
  // Slower than the others, and answered by the mocks all the same.
  server.use(http.get('*/backend/users/whoami', () => delay(300).then(() => undefined)));
  const factor = within(await section('Second factor'));
  await user.click(await factor.findByRole('button', { name: 'Set up a second factor' }));
  await user.type(await factor.findByLabelText('Code'), '123456');
  await user.click(factor.getByRole('button', { name: 'Turn on' }));
  await delay(600);
  expect(factor.getAllByRole('listitem')).toHaveLength(10);
});

it('gives new recovery codes to who proves to be themselves', async () => {
  const { user, db } = await open({ user: 'bruno' });
  const before = db.users.get('bruno')!.recoveryCodes!;
  const factor = within(await section('Second factor'));
  await user.click(await factor.findByRole('button', { name: 'New recovery codes' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Password'), 'wrong');
  await user.type(dialog.getByLabelText('Code'), before[0]!);
  await user.click(dialog.getByRole('button', { name: 'New recovery codes' }));
  expect(await dialog.findByText('This is not your password.')).toBeVisible();
  await user.clear(dialog.getByLabelText('Password'));
  await user.type(dialog.getByLabelText('Password'), 'the right one');
  await user.click(dialog.getByRole('button', { name: 'New recovery codes' }));
  expect(within(await factor.findByRole('list')).getAllByRole('listitem')).toHaveLength(10);
  expect(db.users.get('bruno')!.recoveryCodes).not.toContain(before[1]);
});

it('lists the sessions, marks this one, and ends one or all of the others', async () => {
  const { user } = await open();
  const table = await screen.findByRole('table', { name: 'Where you are signed in' });
  const rows = () => within(table).getAllByRole('row').slice(1);
  expect(rows()).toHaveLength(3);
  expect(rows()[0]).toHaveTextContent('This session');
  expect(within(rows()[0]!).queryByRole('button')).toBeNull();
  await user.click(within(table).getByRole('button', { name: 'Sign out: Firefox, Android' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Sign out everywhere else' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
});

it('has nothing of GitHub where it is not offered', async () => {
  await open({ user: 'dara' });
  await screen.findByRole('table');
  expect(screen.queryByRole('region', { name: 'GitHub' })).toBeNull();
});

it('links and unlinks GitHub accounts where it is offered, and says how that ended', async () => {
  const { user, db } = renderApp('/me/security?github=taken', { user: 'dara' });
  db.github.offered = true;
  await findPage('Security');
  expect(screen.getByText('This GitHub account is linked to another user.')).toBeVisible();
  const github = within(await section('GitHub'));
  await user.click(await github.findByRole('button', { name: 'Unlink account' }));
  await user.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Unlink account' }),
  );
  expect(await github.findByRole('link', { name: 'Link account' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/backend\/github\/link\/authorize\?returnTo=%2Fme%2Fsecurity$/),
  );
  expect(github.getByRole('button', { name: 'Disconnect account' })).toBeVisible();
});

it('offers readers GitHub for sign-in alone', async () => {
  const { db } = renderApp('/me/security', { user: 'eve' });
  db.github.offered = true;
  await findPage('Security');
  expect(await screen.findByRole('link', { name: 'Link account' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Evidence' })).toBeNull();
});
