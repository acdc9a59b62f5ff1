import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const field = () => screen.findByRole('combobox', { name: 'Search and go to' });

it('goes to a control by its name, with the keyboard alone', async () => {
  const { user, router, db } = renderApp('/');
  await findPage('Overview');
  const [control] = [...db.controls.values()];
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), control?.name ?? '');
  await screen.findByRole('option', { name: `${control?.name} Controls` });
  await user.keyboard('{Enter}');
  await findPage(control?.name ?? '');
  expect(router.state.location.pathname).toBe(`/controls/${control?.id}`);
});

it('goes to an area with g and its letter, but not from a field', async () => {
  const { user, router } = renderApp('/');
  await findPage('Overview');
  await user.keyboard('gc');
  await findPage('Catalogs');
  await user.keyboard('/');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  await user.keyboard('gr');
  expect(router.state.location.pathname).toBe('/catalogs');
});

it('lists the keys, and switches off those of a single key', async () => {
  const { user, router } = renderApp('/');
  await findPage('Overview');
  await user.keyboard('?');
  const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await user.click(within(help).getByRole('checkbox', { name: 'Shortcuts of a single key' }));
  await user.click(within(help).getByRole('button', { name: 'Close' }));
  await user.keyboard('gc');
  expect(router.state.location.pathname).toBe('/');
});

it('offers a reader nothing that only others may do', async () => {
  const { user } = renderApp('/', { user: 'eve' });
  await findPage('Overview');
  await user.click(screen.getByRole('button', { name: 'Search' }));
  await user.type(await field(), 'new');
  expect(await screen.findByText('Nothing matches')).toBeVisible();
});

it('opens by id what the id may be of', async () => {
  const { user } = renderApp('/');
  await findPage('Overview');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), '0190d2a0-7c7c-7e33-8b1a-3c8f0a1b2c3d');
  const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
  expect(names.filter((name) => name?.includes('0190d2a0'))).toHaveLength(3);
});

it('finds the pages about oneself, also by what they are of', async () => {
  const { user } = renderApp('/flows', { user: 'eve' });
  await findPage('Flows');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), 'account');
  const names = () =>
    within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  await waitFor(() =>
    expect(names()).toEqual(['ProfileGo to', 'SecurityGo to', 'AppearanceGo to']),
  );
  await user.keyboard('{Enter}');
  expect(await findPage('Profile')).toBeVisible();
});
