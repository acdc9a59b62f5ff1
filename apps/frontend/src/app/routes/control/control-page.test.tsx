import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidOf } from '@/testing/db/random';
import { findPage, renderApp } from '@/testing/render-app';

const NAME = 'Every component declares a licence';
const path = `/controls/${uuidOf(`control/${NAME}`)}`;

it('runs now, shows the progress as it happens, and ends in a result per scope set', async () => {
  const { user, db } = renderApp(path);
  await user.click(await screen.findByRole('button', { name: 'Run now' }));
  const panel = within(await screen.findByRole('region', { name: 'Runs and results' }));
  expect(await panel.findAllByText('Evaluating')).not.toHaveLength(0);
  await waitFor(
    () => {
      const mine = [...db.runs.values()].filter(({ group }) => group.trigger === 'manual');
      expect(mine).toHaveLength(2);
      expect(mine.every(({ group }) => group.status === 'done')).toBe(true);
    },
    { timeout: 5000 },
  );
  await waitFor(() => expect(panel.queryByText('Queued')).not.toBeInTheDocument());
  // What changed is also said.
  await waitFor(() =>
    expect(
      panel.getByText(/dependencies: (production: Passed|development: Failed)\./),
    ).toBeInTheDocument(),
  );
});

it('asks for each thing once, and follows a run without polling', async () => {
  const asked: string[] = [];
  const { server } = await import('@/testing/server');
  const listen = ({ request }: { request: Request }) =>
    void asked.push(new URL(request.url).pathname.split('/').slice(2).join('/'));
  server.events.on('request:start', listen);
  renderApp(path);
  await findPage(NAME);
  await screen.findByText('10 rows shown, there are more');
  await new Promise((resolve) => setTimeout(resolve, 400));
  server.events.removeListener('request:start', listen);
  const twice = asked.filter((one, index) => asked.indexOf(one) !== index);
  expect(twice).toEqual([]);
});

it('walks the calendar by arrow keys and opens the run with Enter', async () => {
  const { user, router } = renderApp(path);
  const grid = await screen.findByRole('grid', { name: `Calendar of ${NAME}` });
  const cells = within(grid).getAllByRole('gridcell');
  expect(cells).toHaveLength(60);
  expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  cells.find((cell) => cell.tabIndex === 0)?.focus();
  await user.keyboard('{ArrowDown}{ArrowLeft}');
  expect(document.activeElement).toHaveAccessibleName(/^Failed · 94\.4% .* development$/);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/runs\//));
});

it('announces days without data as such', async () => {
  renderApp(path);
  const grid = await screen.findByRole('grid');
  const empty = within(grid).getAllByRole('gridcell', { name: /^No data/ });
  expect(empty).toHaveLength(2);
  expect(empty[0]).not.toHaveAttribute('data-opens');
});

it('shows earlier periods on demand', async () => {
  const { user } = renderApp(path);
  await screen.findByRole('grid');
  const panel = within(screen.getByRole('region', { name: /Calendar/ }));
  expect(panel.getByRole('button', { name: 'Later' })).toBeDisabled();
  await user.click(panel.getByRole('button', { name: 'Earlier' }));
  await waitFor(() => expect(panel.getByRole('button', { name: 'Later' })).toBeEnabled());
});

it('lists what every run came to, page by page', async () => {
  const { user } = renderApp(path);
  const panel = within(await screen.findByRole('region', { name: 'Runs and results' }));
  await panel.findByText('10 rows shown, there are more');
  expect(panel.getAllByText('94.4%').length).toBeGreaterThan(0);
  await user.click(panel.getByRole('button', { name: 'Load more' }));
  await panel.findByText('20 rows shown, there are more');
});

it('renders a reader no way to run it', async () => {
  renderApp(path, { user: 'eve' });
  await findPage(NAME);
  expect(screen.queryByRole('button', { name: 'Run now' })).not.toBeInTheDocument();
});

it('shows the schedule and the parameters of the flow', async () => {
  renderApp(path);
  const schedule = within(await screen.findByRole('region', { name: 'Schedule' }));
  expect(await schedule.findByText('At the start of every period')).toBeInTheDocument();
  const definition = within(screen.getByRole('region', { name: 'Definition' }));
  expect(definition.getByText('Evidence that holds ≥ 100%')).toBeInTheDocument();
  expect(definition.getByText('/api/v1/system/sbom')).toBeInTheDocument();
});
