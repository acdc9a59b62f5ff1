import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const rows = () => within(screen.getByRole('table', { name: 'Runs' })).getAllByRole('row');

it('shows one page at a time and goes on when asked to', async () => {
  const { user } = renderApp('/runs');
  await screen.findByText('50 rows shown, there are more');
  expect(rows()).toHaveLength(51);
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  await screen.findByText('100 rows shown, there are more');
});

it('shows the runs that a copied address asks for', async () => {
  renderApp('/runs?status=failed');
  await findPage('Runs');
  await screen.findByText(/all there are/);
  expect(screen.getByLabelText('Status')).toHaveValue('failed');
  await waitFor(() =>
    expect(
      rows()
        .slice(1)
        .every((row) => row.textContent.includes('Error')),
    ).toBe(true),
  );
});

it('has a skip link, landmarks and one heading', async () => {
  renderApp('/runs');
  await findPage('Runs');
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#main');
  expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Runs' })).toHaveAttribute('aria-current', 'page');
});
