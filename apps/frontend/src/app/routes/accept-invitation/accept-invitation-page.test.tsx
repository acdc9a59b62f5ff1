import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const TOKEN = 'a-token-of-43-characters-0123456789-abcdefg';
const invite = (db: ReturnType<typeof renderApp>['db']) =>
  db.links.set(TOKEN, {
    username: 'noor',
    purpose: 'invitation',
    expiresAt: '2099-01-01T00:00:00.000Z',
  });

it('lets who was invited choose a password and enter', async () => {
  const { user, db } = renderApp(`/accept-invitation#${TOKEN}`, { user: undefined });
  invite(db);
  await findPage('You are invited to STATUS');
  expect(await screen.findByText('noor')).toBeVisible();
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: /Choose this password/ }));
  expect(screen.getByLabelText('Password')).toBeInvalid();
  await user.type(screen.getByLabelText('Password'), ' no longer');
  await user.selectOptions(screen.getByLabelText('Time zone'), 'Atlantic/Canary');
  await user.click(screen.getByRole('button', { name: /Choose this password/ }));
  await findPage('Overview');
  expect(db.users.get('noor')).toMatchObject({ status: 'active', timeZone: 'Atlantic/Canary' });
});

it.each([
  ['that is used up or unknown', `#${TOKEN}`],
  ['without its secret', ''],
])('explains a link %s', async (_what, hash) => {
  renderApp(`/accept-invitation${hash}`, { user: undefined });
  await findPage('You are invited to STATUS');
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(alert).toHaveTextContent('This link does not work any more.'));
  expect(alert).toHaveTextContent('Ask an administrator of STATUS for a new link.');
  expect(screen.queryByLabelText('Password')).toBeNull();
});
