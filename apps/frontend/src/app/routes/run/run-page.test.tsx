import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MockDb } from '@/testing/db/store';
import { findPage, renderApp } from '@/testing/render-app';

const runWhere = (
  db: MockDb,
  wanted: (run: MockDb['runs'] extends Map<string, infer Run> ? Run : never) => boolean,
) => {
  const run = [...db.runs.values()].find(wanted);
  if (!run) throw new Error('The demo has no such run');
  return run.group;
};

async function openRun(wanted: Parameters<typeof runWhere>[1]) {
  const app = renderApp('/flows');
  await findPage('Flows');
  const run = runWhere(app.db, wanted);
  await app.router.navigate(`/runs/${run.id}`);
  return { ...app, run };
}
const failing = ({ group }: { group: { verdict: string | null; controlName: string } }) =>
  group.verdict === 'failed' && group.controlName.startsWith('Every component');

it('puts failing evidence first, and shows it alone when asked to', async () => {
  const { user } = await openRun(failing);
  const list = await screen.findByRole('list', { name: 'Evidence' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(18);
  expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('Fails');
  await user.selectOptions(screen.getByLabelText('Evidence to show'), 'Only failing');
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  await user.selectOptions(screen.getByLabelText('Evidence to show'), 'As it was found');
  expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('#0');
});

it('shows the point that the run came to', async () => {
  await openRun(failing);
  const point = within(await screen.findByRole('region', { name: 'Guarantee point' }));
  expect(await point.findByText('Failed')).toBeInTheDocument();
  expect(point.getByText(/>= 100/)).toBeInTheDocument();
});

it('calls an error an error and not a verdict, and says why', async () => {
  await openRun(({ group }) => group.status === 'failed');
  expect(await screen.findByText(/This is not a verdict/)).toBeInTheDocument();
  expect(screen.getByText(/answered 503 three times/)).toBeInTheDocument();
  expect(screen.getByText('STATUS_UPSTREAM')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Guarantee point' })).not.toBeInTheDocument();
});

it('leads from a piece of evidence to where it comes from', async () => {
  const { user } = await openRun(failing);
  const list = await screen.findByRole('list', { name: 'Evidence' });
  await user.click(within(list).getAllByRole('link', { name: /^Provenance/ })[0] as HTMLElement);
  await findPage(/^Evidence:/);
  expect(await screen.findByText('http://127.0.0.1:3001/api/v1/system/sbom')).toBeInTheDocument();
  expect(screen.getByText('HTTP 200')).toBeInTheDocument();
});
