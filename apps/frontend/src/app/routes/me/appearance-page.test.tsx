import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('shows a theme at once and keeps it in the profile', async () => {
  const { user, db } = renderApp('/me/appearance');
  await findPage('Appearance');
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await waitFor(() => expect(db.users.get('ada')?.theme).toBe('dark'));
  expect(await screen.findByText('Saved.')).toBeVisible();
});

it('begins with the theme of the profile in a browser that has none', async () => {
  const { db } = renderApp('/flows');
  db.users.set('ada', { ...db.users.get('ada')!, theme: 'dark' });
  await findPage('Flows');
  await waitFor(() =>
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'),
  );
});

it('keeps motion and short keys in this browser', async () => {
  const { user } = renderApp('/me/appearance');
  await findPage('Appearance');
  await user.click(screen.getByRole('radio', { name: 'Less motion' }));
  expect(document.documentElement).toHaveAttribute('data-motion', 'reduce');
  const keys = screen.getByRole('checkbox', { name: 'Single keys are shortcuts' });
  expect(keys).toBeChecked();
  await user.click(keys);
  expect(keys).not.toBeChecked();
  expect(localStorage.getItem('status.short-keys')).toBe('off');
  await user.click(screen.getAllByRole('radio', { name: 'As the system' })[1]!);
  expect(document.documentElement).not.toHaveAttribute('data-motion');
});

it('says when a choice could not be kept', async () => {
  const { user, db } = renderApp('/me/appearance');
  await findPage('Appearance');
  db.faults.set('updateProfile', { status: 503, code: 'database-unavailable', detail: 'No.' });
  await user.click(screen.getByRole('radio', { name: 'Light' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The database does not answer.');
});
