import type { Schemas } from '@/lib/schemas';
import type { MockDb } from './store';

/** An answer as an assistant would give it, read from the newest failed run and citing it. */
export function explain(db: MockDb, threadId: string, at: Date): Schemas['Message'] {
  const failed = [...db.runs.values()]
    .map(({ group }) => group)
    .filter(({ verdict }) => verdict === 'failed')
    .sort((a, b) => b.period.from.localeCompare(a.period.from))[0];
  const where = failed ? Object.values(failed.scope).join(', ') : '';
  const content = failed
    ? `"${failed.controlName}" failed${where && ` for ${where}`}: ${failed.value?.toFixed(1)} % of its evidence is as it should be. See run ${failed.id} of control ${failed.controlId}.`
    : 'Nothing fails at the moment.';
  return {
    id: crypto.randomUUID(),
    threadId,
    role: 'assistant',
    content,
    citations: failed
      ? [
          { type: 'group', id: failed.id },
          { type: 'control', id: failed.controlId },
        ]
      : [],
    unverified: [],
    proposals: [],
    usage: { input: 840, output: 60 },
    createdAt: at.toISOString(),
  };
}
