import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const rows = () => within(screen.getByRole('table', { name: 'Catalogs' })).getAllByRole('row');

it('lists catalogs with percentage and coverage', async () => {
  renderApp('/catalogs');
  const link = await screen.findByRole('link', { name: 'Secure development and operation' });
  const row = within(link.closest('tr') as HTMLElement);
  expect(row.getByText('25%')).toBeInTheDocument();
  expect(row.getByText('50%')).toBeInTheDocument();
});

it('searches, and keeps the search in the address', async () => {
  const { user, router } = renderApp('/catalogs');
  await user.type(await screen.findByRole('searchbox'), 'personal');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(router.state.location.search).toBe('?q=personal');
  await user.type(screen.getByRole('searchbox'), ' not there');
  expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
});

it('sorts by name when the heading of the column is pressed', async () => {
  const { user } = renderApp('/catalogs');
  await user.click(await screen.findByRole('button', { name: 'Name' }));
  await waitFor(() =>
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    ),
  );
  await waitFor(() => expect(rows()[1]).toHaveTextContent('Personal data'));
});

it('lets a developer create a draft, and opens it', async () => {
  const { user, db } = renderApp('/catalogs', { user: 'dara' });
  await user.click(await screen.findByRole('link', { name: 'New catalog' }));
  await findPage('New catalog');
  await user.click(screen.getByRole('button', { name: 'Create draft' }));
  expect(screen.getByText('Give it a name.')).toBeInTheDocument();
  await user.type(screen.getByLabelText(/^Name/), 'Accessibility');
  await user.type(screen.getByLabelText('Framework'), 'EN 301 549');
  await user.click(screen.getByRole('button', { name: 'Create draft' }));
  await findPage('Accessibility');
  expect([...db.catalogs.values()].at(-1)).toMatchObject({
    name: 'Accessibility',
    framework: 'EN 301 549',
    status: 'draft',
  });
});

it('shows a reader no way to create one, and says which role the page needs', async () => {
  const { router } = renderApp('/catalogs', { user: 'eve' });
  await screen.findByRole('link', { name: 'Personal data' });
  expect(screen.queryByRole('link', { name: 'New catalog' })).not.toBeInTheDocument();
  await router.navigate('/catalogs/new');
  await findPage('You may not see this');
  expect(screen.getByText(/needs the role DEVELOPER/)).toBeInTheDocument();
});
