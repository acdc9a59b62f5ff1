import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const region = async (name: RegExp) => within(await screen.findByRole('region', { name }));

it('shows the percentage with the coverage beside it, and what each is made of', async () => {
  renderApp('/');
  await screen.findByText('4 of 8 controls');
  const panel = await region(/Compliance now/);
  expect(panel.getByText('50%')).toBeInTheDocument();
  expect(panel.getByText('75%')).toBeInTheDocument();
  expect(panel.getByText('6 of 8 assessed')).toBeInTheDocument();
});

it('names what fails with the scope that is the reason, and leads to the control', async () => {
  const { user } = renderApp('/');
  const failing = await region(/What fails/);
  const item = (await failing.findByText('Every component declares a licence')).closest('li');
  expect(within(item as HTMLElement).getByText('development')).toBeInTheDocument();
  expect(within(item as HTMLElement).queryByText('production')).not.toBeInTheDocument();
  await user.click(failing.getByRole('link', { name: 'Every component declares a licence' }));
  await findPage('Every component declares a licence');
});

it('says the trend in a sentence, gaps included, and as a table', async () => {
  const { user } = renderApp('/');
  const trend = await region(/Results that passed, per day/);
  expect(await trend.findByText(/lowest .* 1 day has no data\./)).toBeInTheDocument();
  expect(trend.queryByRole('table')).not.toBeInTheDocument();
  await user.click(trend.getByRole('button', { name: 'As a table' }));
  expect(trend.getAllByRole('row')).toHaveLength(31);
});

it('says what to do first when nothing is in force', async () => {
  renderApp('/', { seeded: false });
  expect(await screen.findByText('No catalog is in force yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Create draft' })).toHaveAttribute(
    'href',
    '/catalogs/new',
  );
});

it('names the fault, its code and its request, and reads again on demand', async () => {
  const { db, user } = renderApp('/nowhere');
  await findPage('There is nothing here');
  db.faults.set('getOverview', {
    status: 502,
    code: 'registry-unavailable',
    detail: 'The registry did not answer.',
  });
  await user.click(screen.getByRole('link', { name: 'To the overview' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The registry did not answer.');
  expect(alert).toHaveTextContent('registry-unavailable');
  expect(alert).toHaveTextContent(/demo-\d+/);
  db.faults.clear();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('4 of 8 controls')).toBeInTheDocument();
});

it('keeps what it has when it cannot be refreshed, and says from when it is', async () => {
  const { db, client } = renderApp('/');
  await screen.findByText('4 of 8 controls');
  db.faults.set('getOverview', { status: 500, code: 'internal-error', detail: 'A fault.' });
  await client.invalidateQueries({ queryKey: ['overview'] });
  expect(await screen.findByText(/This could not be refreshed/)).toBeInTheDocument();
  expect(screen.getByText('4 of 8 controls')).toBeInTheDocument();
});
