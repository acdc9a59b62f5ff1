import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const rows = () => within(screen.getByRole('table', { name: 'Audit log' })).getAllByRole('row');

it('shows who did what, filtered by the address, with before and after', async () => {
  const { user, router } = renderApp('/admin/audit-log?action=catalog.changed');
  await findPage('Audit log');
  await screen.findByRole('table', { name: 'Audit log' });
  for (const row of rows().slice(1)) expect(row).toHaveTextContent('catalog.changed');
  await user.click(within(rows()[1]!).getByText(/^Entry/));
  expect(within(rows()[1]!).getByText('draft', { exact: false })).toBeVisible();
  expect(within(rows()[1]!).getByText('finalized', { exact: false })).toBeVisible();
  await user.type(screen.getByLabelText('Who'), 'nobody');
  await waitFor(() =>
    expect(router.state.location.search).toBe('?action=catalog.changed&actor=nobody'),
  );
  expect(await screen.findByText('Nothing matches')).toBeVisible();
});

it('verifies the chain and offers both exports', async () => {
  const { user } = renderApp('/admin/audit-log?from=2026-01-01');
  await findPage('Audit log');
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('Unchanged')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Export CSV' })).toHaveAttribute(
    'href',
    expect.stringMatching(/export\?format=csv&from=2026-01-01T00%3A00%3A00.000Z$/),
  );
});
