import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('tells how every service is, and leads to its history', async () => {
  const { user } = renderApp('/admin/system');
  await findPage('System');
  const services = await screen.findByRole('table', { name: 'Services' });
  expect(within(services).getByRole('row', { name: /registry/ })).toHaveTextContent('Up');
  const possible = screen.getByRole('table', { name: 'Not configured here' });
  expect(within(possible).getByRole('row', { name: /grafana/ })).toHaveTextContent('GRAFANA_URL');
  await user.click(within(services).getByRole('link', { name: 'registry' }));
  await findPage('registry');
  const history = await screen.findByRole('table', { name: 'History' });
  expect(within(history).getAllByRole('row', { name: /Down/ })).toHaveLength(2);
  expect(screen.getByText('Last 7 days')).toBeVisible();
});
