import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SETUP_TOKEN } from '@/testing/db/store';
import { findPage, renderApp } from '@/testing/render-app';

const fresh = { user: undefined, initialised: false };

it('is where every address leads before there is an administrator', async () => {
  const { router } = renderApp('/controls', fresh);
  await findPage('Set up STATUS');
  expect(router.state.location.pathname).toBe('/setup');
});

it('creates the administrator with the token of the link and opens the overview', async () => {
  const { user, db } = renderApp(`/setup?token=${SETUP_TOKEN}`, fresh);
  await user.type(await screen.findByLabelText('User name'), 'grace');
  await user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await user.selectOptions(screen.getByLabelText('Time zone'), 'Atlantic/Canary');
  await user.click(screen.getByRole('button', { name: /Create administrator/ }));
  await findPage('Overview');
  expect(db.users.get('grace')?.authority).toBe('ADMIN');
});

it('names the field that is wrong: here, or as the server sees it', async () => {
  const { user } = renderApp('/setup?token=another', fresh);
  await user.type(await screen.findByLabelText('User name'), 'grace');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: /Create administrator/ }));
  expect(screen.getByLabelText('Password')).toBeInvalid();
  await user.type(screen.getByLabelText('Password'), ' no longer');
  await user.click(screen.getByRole('button', { name: /Create administrator/ }));
  expect(await screen.findByText('is not the one that was printed')).toBeInTheDocument();
  expect(screen.getByLabelText('Set-up token')).toBeInvalid();
});

it('shows sign-in once it was done', async () => {
  renderApp('/setup', { user: undefined });
  expect(await findPage('Sign in')).toBeInTheDocument();
});

it('changes the language of the page with the choice of language', async () => {
  const { user } = renderApp('/setup', fresh);
  await user.selectOptions(await screen.findByLabelText('Language'), 'es');
  await findPage('Configurar STATUS');
  expect(document.documentElement).toHaveAttribute('lang', 'es');
  await user.selectOptions(screen.getByLabelText('Idioma'), 'en');
  await findPage('Set up STATUS');
});
