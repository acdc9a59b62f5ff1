import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidOf } from '@/testing/db/random';
import { findPage, renderApp } from '@/testing/render-app';

const catalogPath = (name: string) => `/catalogs/${uuidOf(`catalog/${name}`)}`;

it('shows each control with a strip of its last periods for every scope set', async () => {
  renderApp(catalogPath('Software supply chain of this installation'));
  const link = await screen.findByRole('link', { name: 'Every component declares a licence' });
  const control = within(link.closest('li') as HTMLElement);
  const strips = await control.findAllByRole('img');
  expect(strips.map((strip) => strip.getAttribute('aria-label'))).toEqual([
    'Last 20 periods: Passed 19, No data 1',
    'Last 20 periods: Passed 13, No data 1, Failed 6',
  ]);
});

it('compares the scopes', async () => {
  renderApp(catalogPath('Software supply chain of this installation'));
  const panel = within(await screen.findByRole('region', { name: 'Compliance by scope' }));
  const development = (await panel.findByText('development')).closest('li') as HTMLElement;
  expect(within(development).getByText('66.6%')).toBeInTheDocument();
  expect(within(development).getByText('Passed 2, Failed 1')).toBeInTheDocument();
});

it('lists what blocks finalizing, leads to it, and finalizes once it is mended', async () => {
  const { user, db, catalog } = renderApp(catalogPath('Personal data'), { user: 'dara' });
  await user.click(await screen.findByRole('button', { name: 'Finalize' }));
  const panel = within(screen.getByRole('region', { name: 'Finalize this catalog?' }));
  await user.click(panel.getByRole('button', { name: 'Finalize' }));
  expect(await panel.findByText(/flowId is missing/)).toBeInTheDocument();
  expect(catalog('Personal data').status).toBe('draft');

  await user.click(panel.getByRole('link', { name: 'Mend it' }));
  await findPage('Edit “Every processing is on record”');
  await user.selectOptions(await screen.findByLabelText('Flow'), 'services-answer');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await findPage('Every processing is on record');

  await user.click(screen.getByRole('link', { name: 'Personal data' }));
  await user.click(await screen.findByRole('button', { name: 'Finalize' }));
  await user.click(screen.getAllByRole('button', { name: 'Finalize' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Finalized')).toBeInTheDocument();
  expect([...db.controls.values()].every(({ status }) => status === 'finalized')).toBe(true);
});

it('renders a reader nothing that changes a draft', async () => {
  renderApp(catalogPath('Personal data'), { user: 'eve' });
  await findPage('Personal data');
  expect(screen.queryByRole('button', { name: 'Finalize' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Add control' })).not.toBeInTheDocument();
});

it('stays inside the frame when there is no such catalog', async () => {
  renderApp('/catalogs/0193aaaa-0000-7000-8000-000000000000');
  await findPage('There is nothing here');
  expect(screen.getByRole('navigation', { name: 'Main navigation' })).toBeInTheDocument();
});
