import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const signIn = async (
  user: ReturnType<typeof renderApp>['user'],
  name: string,
  password: string,
) => {
  await user.type(await screen.findByLabelText('User name'), name);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

it('leads to sign-in and back to the page that was asked for', async () => {
  const { user, router } = renderApp('/runs?status=done', { user: undefined });
  await findPage('Sign in');
  await signIn(user, 'eve', 'correct horse battery');
  await findPage('Runs');
  expect(router.state.location.search).toBe('?status=done');
});

it.each([
  ['ada', 'wrong'],
  ['nobody', 'correct horse battery'],
])(
  'gives %s the same message, puts the focus on it and stores no token',
  async (name, password) => {
    const { user } = renderApp('/sign-in', { user: undefined });
    await signIn(user, name, password);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Name or password is wrong.');
    await waitFor(() => expect(alert.parentElement).toHaveFocus());
    expect(Object.keys(localStorage)).not.toContainEqual(expect.stringMatching(/token/i));
    expect(Object.values(localStorage)).not.toContainEqual(expect.stringContaining('demo'));
  },
);

it('asks who has a second factor for its code, and takes a recovery code', async () => {
  const { db, user } = renderApp('/sign-in?returnTo=%2Fflows', { user: undefined });
  await signIn(user, 'bruno', 'correct horse battery');
  expect(await screen.findByRole('alert')).toHaveTextContent('Your account has a second factor.');
  const code = screen.getByLabelText('Code');
  await user.type(code, '000 000');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The code is wrong'), {
    timeout: 5000,
  });
  await user.clear(code);
  await user.type(code, db.users.get('bruno')!.recoveryCodes![0]!);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await findPage('Flows');
  expect(db.users.get('bruno')!.recoveryCodes).toHaveLength(9);
});

it('asks for both fields before it asks the server', async () => {
  const { user } = renderApp('/sign-in', { user: undefined });
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(screen.getByText('Enter your user name.')).toBeInTheDocument();
  expect(screen.getByLabelText('Password')).toBeInvalid();
});

it('says that the session ended and returns to the page afterwards', async () => {
  const { db, user, router, client } = renderApp('/flows');
  await findPage('Flows');
  db.session = undefined;
  await client.invalidateQueries({ queryKey: ['flows'] });
  await findPage('Sign in');
  expect(screen.getByText(/Your session ended/)).toBeInTheDocument();
  await signIn(user, 'ada', 'correct horse battery');
  await findPage('Flows');
  expect(router.state.location.pathname).toBe('/flows');
});

it('signs out to a sign-in page that keeps nothing', async () => {
  const { user, router } = renderApp('/flows');
  await findPage('Flows');
  await user.click(screen.getByRole('button', { name: 'Account of ada' }));
  await user.click(screen.getByText('Sign out'));
  await findPage('Sign in');
  expect(router.state.location.search).toBe('');
});

it('offers GitHub where it is configured, back to the page that was asked for', async () => {
  const { db } = renderApp('/sign-in?returnTo=%2Fflows%3Fgithub%3Dnot-linked', { user: undefined });
  db.github.offered = true;
  await findPage('Sign in');
  expect(screen.getByText(/Nobody here has linked this GitHub account/)).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Sign in with GitHub' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/backend\/github\/signIn\?returnTo=%2Fflows$/),
  );
});

it('offers passwords alone where nothing else is configured', async () => {
  const { client } = renderApp('/sign-in', { user: undefined });
  await findPage('Sign in');
  await waitFor(() => expect(client.getQueryData(['config', 'public'])).toBeDefined());
  expect(screen.queryByRole('link', { name: 'Sign in with GitHub' })).toBeNull();
});
