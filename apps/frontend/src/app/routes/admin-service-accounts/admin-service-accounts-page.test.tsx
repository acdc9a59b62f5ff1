import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('lists the service accounts of everybody, with their owners', async () => {
  const { db } = renderApp('/admin/service-accounts');
  await findPage('Service accounts');
  const table = await screen.findByRole('table', { name: 'Service accounts' });
  expect(within(table).getAllByRole('row').slice(1)).toHaveLength(db.serviceAccounts.size);
  for (const { account } of db.serviceAccounts.values())
    expect(within(table).getByRole('row', { name: new RegExp(account.name) })).toHaveTextContent(
      account.owner.username,
    );
});
