import { makeContent } from './evidence';
import type { MockDb } from './store';
import type { MockRun } from './tables';

type Sealed = NonNullable<MockRun['content']>;

/**
 * The evidence of an ended run, sealed in the ledger. Made when it is first asked for: hashing and
 * signing a month of history at the start would be a long wait.
 */
export function contentOf(db: MockDb, run: MockRun): Sealed | undefined {
  const control = db.controls.get(run.group.controlId);
  if (!control || run.group.status !== 'done') return undefined;
  if (run.content) return run.content;
  const made = makeContent({
    run: run.group,
    keys: control.keys,
    failing: run.failing,
    sourceUrl: String(control.params['url'] ?? '/api/v1/system/status'),
  });
  const at = run.group.finishedAt ?? run.group.createdAt;
  run.content = { ...made, ...db.ledger.seal(`group:${run.group.id}`, made.groupDigest, at) };
  run.group = { ...run.group, digest: made.groupDigest, receipt: run.content.receipt };
  return run.content;
}
