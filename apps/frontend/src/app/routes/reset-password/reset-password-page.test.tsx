import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const TOKEN = 'a-token-of-43-characters-0123456789-abcdefg';

it('sets another password and leads to sign-in, which says so', async () => {
  const { user, db, router } = renderApp(`/reset-password#${TOKEN}`, { user: undefined });
  db.links.set(TOKEN, {
    username: 'bruno',
    purpose: 'password-reset',
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  await findPage('Choose another password');
  await user.type(await screen.findByLabelText('New password'), 'correct horse battery');
  await user.click(screen.getByRole('button', { name: 'Choose this password' }));
  await findPage('Sign in');
  expect(screen.getByText('Your new password is set. Sign in with it.')).toBeVisible();
  expect(router.state.location.search).toBe('?reason=password-chosen');
  expect(db.links.size).toBe(0);
});

it('does not take a link of another purpose', async () => {
  const { db } = renderApp(`/reset-password#${TOKEN}`, { user: undefined });
  db.links.set(TOKEN, {
    username: 'noor',
    purpose: 'invitation',
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  expect(await screen.findByText(/This link does not work any more/)).toBeVisible();
});
