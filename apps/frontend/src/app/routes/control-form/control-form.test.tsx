import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidOf } from '@/testing/db/random';
import { findPage, renderApp } from '@/testing/render-app';

const path = `/catalogs/${uuidOf('catalog/Personal data')}/controls/new`;

it('asks for what the flow declares, counts the runs, and stores every combination', async () => {
  const { user, control } = renderApp(path, { user: 'dara' });
  await user.type(await screen.findByLabelText(/^Name/), 'Processors have a contract');
  await user.selectOptions(await screen.findByLabelText('Flow'), 'rest-items');
  await user.click(screen.getByRole('button', { name: 'Add control' }));
  expect(await screen.findByText('The flow needs this.')).toBeInTheDocument();

  await user.type(screen.getByLabelText(/^url/), 'https://desk.example.org/processors');
  await user.clear(screen.getByLabelText('Threshold, in %'));
  await user.type(screen.getByLabelText('Threshold, in %'), '90');
  for (const value of ['platform', 'web', 'data', 'staging'])
    await user.click(screen.getByLabelText(value));
  await user.click(screen.getAllByLabelText('production').at(-1) as HTMLElement);
  expect(screen.getByText('6 combinations')).toBeInTheDocument();
  expect(screen.getByText(/6 runs every day/)).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Add control' }));
  await findPage('Processors have a contract');
  const stored = control('Processors have a contract');
  expect(stored).toMatchObject({
    flowId: 'rest-items',
    threshold: 90,
    params: { url: 'https://desk.example.org/processors', op: 'exists' },
  });
  expect(stored.scopeSets).toHaveLength(6);
});

it('keeps a control without a flow as a draft', async () => {
  const { user, control } = renderApp(path, { user: 'dara' });
  await user.type(await screen.findByLabelText(/^Name/), 'Later');
  await user.click(screen.getByRole('button', { name: 'Add control' }));
  await findPage('Later');
  expect(await screen.findByText('Needs a flow')).toBeInTheDocument();
  expect(control('Later').flowId).toBeNull();
});

it('defines a scope in place and offers its values at once', async () => {
  const { user } = renderApp(path, { user: 'dara' });
  await user.click(await screen.findByRole('button', { name: 'New scope' }));
  await user.type(screen.getByLabelText('Name of the scope'), 'region');
  await user.type(screen.getByLabelText('Values'), 'eu, us, eu');
  await user.click(screen.getByRole('button', { name: 'Create scope' }));
  await user.click(await screen.findByLabelText('eu'));
  await user.click(screen.getByLabelText('us'));
  expect(screen.getByText('2 combinations')).toBeInTheDocument();
});

it('refuses a threshold that is no percentage', async () => {
  const { user } = renderApp(path, { user: 'dara' });
  await user.type(await screen.findByLabelText(/^Name/), 'Later');
  await user.clear(screen.getByLabelText('Threshold, in %'));
  await user.type(screen.getByLabelText('Threshold, in %'), '101');
  await user.click(screen.getByRole('button', { name: 'Add control' }));
  expect(screen.getByText('A number from 0 to 100.')).toBeInTheDocument();
});

it('asks before a control that was not saved is left, and stays with what was typed', async () => {
  const { user, router } = renderApp(path, { user: 'dara' });
  const name = await screen.findByLabelText(/^Name/);
  await user.type(name, 'Half of it');
  await user.click(screen.getByRole('link', { name: 'Runs' }));
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(name).toHaveValue('Half of it');
  expect(router.state.location.pathname).toBe(path);
});
