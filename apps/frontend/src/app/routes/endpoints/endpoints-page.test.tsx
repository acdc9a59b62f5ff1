import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const area = (name: string) => screen.findByRole('switch', { name: `Area ${name} is available` });

it('switches an area off after asking, and the navigation says so', async () => {
  const { user, db } = renderApp('/admin/endpoints');
  await findPage('API areas');
  await user.click(await area('flows'));
  expect(db.switches.get('flows')).toBeUndefined();
  const dialog = screen.getByRole('dialog', { name: 'Switch off flows?' });
  await user.click(within(dialog).getByRole('button', { name: 'Switch off' }));
  expect(await screen.findByRole('link', { name: 'Flows unavailable' })).toBeVisible();
  expect(await area('flows')).not.toBeChecked();
  expect(db.switches.get('flows')).toMatchObject({ available: false, updatedBy: 'ada' });
  await user.click(await area('flows'));
  expect(await screen.findByRole('link', { name: 'Flows' })).toBeVisible();
});

it('keeps on what leads back, and says why', async () => {
  renderApp('/admin/endpoints');
  const config = await area('config');
  expect(config).toBeDisabled();
  expect(config).toHaveAccessibleDescription(/without it nobody could sign in/);
  expect(await area('flows')).toBeEnabled();
});
