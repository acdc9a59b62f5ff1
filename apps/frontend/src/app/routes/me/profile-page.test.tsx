import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('changes name, address and time zone, and tells the rest of the app', async () => {
  const { user, db } = renderApp('/me/profile');
  await findPage('Profile');
  const name = screen.getByLabelText('User name');
  expect(name).toHaveValue('ada');
  await user.clear(name);
  await user.type(name, 'ada.lovelace');
  await user.clear(screen.getByLabelText('E-mail'));
  await user.selectOptions(screen.getByLabelText('Time zone'), 'Atlantic/Canary');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect(db.users.get('ada.lovelace')).toMatchObject({ email: null, timeZone: 'Atlantic/Canary' });
  expect(screen.getByRole('button', { name: 'Account of ada.lovelace' })).toBeVisible();
});

it('says beside the field that a name is taken', async () => {
  const { user } = renderApp('/me/profile');
  await findPage('Profile');
  await user.clear(screen.getByLabelText('User name'));
  await user.type(screen.getByLabelText('User name'), 'dara');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(screen.getByLabelText('User name')).toHaveAccessibleDescription(
      'Another user has this already.',
    ),
  );
});

it('asks before what was typed is lost', async () => {
  const { user, router } = renderApp('/me/profile');
  await findPage('Profile');
  await user.type(screen.getByLabelText('E-mail'), 'x');
  await user.click(screen.getByRole('link', { name: 'Catalogs' }));
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/me/profile');
});

it('shows the language that was saved at once', async () => {
  const { user } = renderApp('/me/profile');
  await findPage('Profile');
  const form = screen.getByRole('region', { name: 'Language and time' });
  await user.selectOptions(form.querySelector('select')!, 'es');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await findPage('Perfil')).toBeVisible();
  await user.selectOptions(
    screen.getByRole('region', { name: 'Idioma y hora' }).querySelector('select')!,
    'en',
  );
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
  await findPage('Profile');
});
