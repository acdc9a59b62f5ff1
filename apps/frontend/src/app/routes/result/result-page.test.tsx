import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { contentOf } from '@/testing/db/content';
import { findPage, renderApp } from '@/testing/render-app';

async function openResult({ waiting = false } = {}) {
  const app = renderApp('/flows');
  await findPage('Flows');
  const run = [...app.db.runs.values()].find(({ group }) => group.verdict === 'passed');
  const content = run && contentOf(app.db, run);
  if (!run || !content) throw new Error('The demo has no passed run');
  if (waiting) app.db.ledger.waiting.add(run.group.id);
  await app.router.navigate(`/runs/${run.group.id}/results/${content.computationId}`);
  await findPage(/^Evidence:/);
  return { ...app, run, content };
}
const report = (name: string) =>
  within(screen.getByRole('heading', { name }).parentElement as HTMLElement);

it('shows flow, chain, digests and the receipt of the ledger', async () => {
  const { run } = await openResult();
  const provenance = within(screen.getByRole('region', { name: 'Provenance' }));
  expect(provenance.getByText(run.group.flow.name)).toBeInTheDocument();
  expect(provenance.getByText('Digest of the run')).toBeInTheDocument();
  const receipt = within(screen.getByRole('region', { name: 'Ledger receipt' }));
  expect(receipt.getByText('no. 1')).toBeInTheDocument();
});

it('verifies by the server and in the browser', async () => {
  const { user } = await openResult();
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findAllByText('Unchanged since sealed')).toHaveLength(2);
  expect(report('Computed by your browser').getByText('Signature of the receipt')).toBeVisible();
  expect(report('Computed by your browser').getByText('Signed with key')).toBeVisible();
});

it('finds a changed record in the browser, whatever the server says', async () => {
  const { user, db, content } = await openResult();
  const victim = content.evidences[2] as { key: string };
  victim.key = 'something else';
  db.faults.set('verifyGroup', { status: 500, code: 'internal-error', detail: 'A fault.' });
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('Something was changed')).toBeInTheDocument();
  const own = report('Computed by your browser');
  expect(own.getByText(/evidence 2 .*hash does not match/)).toBeInTheDocument();
  expect(report('The server’s report').getByText('internal-error')).toBeInTheDocument();
});

it('opens a record with its value, source and place in the chain', async () => {
  const { user } = await openResult();
  const list = screen.getByRole('list', { name: 'Evidence' });
  const first = within(list).getAllByRole('listitem')[0] as HTMLElement;
  await user.click(within(first).getByText('#0'));
  expect(await within(first).findByText('Hash of the record before')).toBeInTheDocument();
  const source = within(first).getByRole('link', { name: /api\/v1\/system/ });
  expect(source).toHaveAttribute('rel', expect.stringContaining('noopener'));
  expect(source).toHaveAttribute('target', '_blank');
});

it('calls a receipt that is still to come no failure, in panel and reports', async () => {
  const { user } = await openResult({ waiting: true });
  expect(await screen.findByText('Receipt pending')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  const waiting = await screen.findAllByText('Unchanged; the ledger’s receipt is still to come');
  expect(waiting).toHaveLength(2);
  expect(screen.queryByText('Something was changed')).not.toBeInTheDocument();
});
