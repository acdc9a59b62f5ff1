import { verifyGroup, type GroupExport } from '@status/evidence';
import type { Schemas } from '@/lib/schemas';
import { contentOf } from '../db/content';
import type { MockDb } from '../db/store';
import type { MockRun } from '../db/tables';
import { runsOf, summaryOf } from '../db/views';
import { answer, found, http, pageOf, Refusal } from '../http';

const runOf = (db: MockDb, id: unknown): MockRun => found(db.runs.get(String(id)), 'run', id);

function sealedOf(db: MockDb, run: MockRun) {
  const content = contentOf(db, run);
  if (!content) throw new Refusal(409, 'not-sealed', 'The run has no sealed evidence.');
  return content;
}

export const computationHandlers = (db: MockDb) => [
  http.get('/runs', ({ query, response }) =>
    answer(db, 'listRuns', () => {
      const [controlId, status] = [query.get('controlId'), query.get('status')];
      const rows = runsOf(
        db,
        (group) =>
          (!controlId || group.controlId === controlId) && (!status || group.status === status),
      );
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.get('/computations/{group}', ({ params, query, response }) =>
    answer(db, 'getGroup', () => {
      const run = runOf(db, params.group);
      const content = contentOf(db, run);
      const { group } = run;
      if (['queued', 'running', 'evaluating'].includes(group.status))
        return response(202).json({ code: 202, message: 'Not ready', status: group.status, group });
      const { items, page } = pageOf(
        content?.evidences ?? [],
        query.get('cursor'),
        query.get('limit'),
      );
      return response(200).json({
        code: 200,
        message: 'OK',
        status: group.status,
        group,
        computations: content
          ? [
              {
                id: content.computationId,
                controlId: group.controlId,
                value: group.value ?? 0,
                scope: group.scope,
                period: group.period,
                evidenceCount: content.evidences.length,
                evidences: items.map((evidence) => ({
                  ...evidence,
                  computationId: content.computationId,
                })),
              },
            ]
          : [],
        page,
      });
    }),
  ),
  http.get('/computations/{group}/results/{computationId}', ({ params, query, response }) =>
    answer(db, 'getComputation', () => {
      const run = runOf(db, params.group);
      const content = found(contentOf(db, run), 'result', params.computationId);
      found(
        content.computationId === params.computationId ? content : undefined,
        'result',
        params.computationId,
      );
      const { items, page } = pageOf(content.evidences, query.get('cursor'), query.get('limit'));
      return response(200).json({
        computation: summaryOf(run, content),
        evidences: items,
        provenance: {
          group: run.group,
          flow: run.group.flow,
          genesis: content.genesis,
          evidenceHead: content.evidenceHead,
          computationDigest: content.computationDigest,
          groupDigest: content.groupDigest,
          receipt: db.ledger.waiting.has(run.group.id) ? null : content.receipt,
          ledger: standingOf(db, run.group.id, content.receipt.at),
        },
        page,
      });
    }),
  ),
  http.get('/computations/{group}/evidence', ({ params, response }) =>
    answer(db, 'exportGroupEvidence', () =>
      response(200).json(exportOf(db, runOf(db, params.group))),
    ),
  ),
  http.get('/computations/{group}/verification', ({ params, response }) =>
    answer(db, 'verifyGroup', () => {
      const exported = exportOf(db, runOf(db, params.group));
      const report = verifyGroup(exported as unknown as GroupExport);
      return response(200).json({
        ok: report.ok,
        checks: [...report.checks],
        ledger: standingOf(db, String(params.group), exported.receipt?.at ?? null),
        head: db.ledger.head(),
        ...(report.firstBroken && { firstBroken: report.firstBroken }),
      });
    }),
  ),
];

export function exportOf(db: MockDb, run: MockRun): Schemas['GroupExport'] {
  const content = sealedOf(db, run);
  return {
    v: 1,
    group: { id: run.group.id, controlId: run.group.controlId, digest: content.groupDigest },
    computations: [
      {
        id: content.computationId,
        period: run.group.period,
        scope: run.group.scope,
        value: content.value,
        evidenceHead: content.evidenceHead,
        digest: content.computationDigest,
        evidences: content.evidences,
      },
    ],
    ...(db.ledger.waiting.has(run.group.id)
      ? { ledger: standingOf(db, run.group.id, null) }
      : {
          entry: content.entry as Schemas['LedgerEntry'],
          receipt: content.receipt,
          publicKey: db.ledger.publicKey,
        }),
  };
}

/** Of a run whose receipt is still to come, or has come. */
const standingOf = (db: MockDb, group: string, since: string | null): Schemas['LedgerStanding'] =>
  db.ledger.waiting.has(group)
    ? { status: 'pending', since, attempts: 2, detail: 'The ledger at ledger:8080 is away.' }
    : { status: 'confirmed', since, attempts: 0, detail: null };
