import { HttpResponse } from 'msw';
import type { Schemas } from '@/lib/schemas';
import { contentOf } from '../db/content';
import { followJob, startJob } from '../db/jobs';
import type { MockDb } from '../db/store';
import { summaryOf } from '../db/views';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';

const DAY_MS = 86_400_000;
const MOST = 1_000;

const location = (job: Schemas['Job']) => ({ headers: { Location: `/api/v1/jobs/${job.id}` } });

/** Ended runs whose results are still there, of a control or of all. */
const storedRuns = (db: MockDb, controlId: string | null, before: string | null) =>
  [...db.runs.values()].filter(
    ({ group }) =>
      group.finishedAt &&
      !group.evidenceDeletedAt &&
      (!controlId || group.controlId === controlId) &&
      (!before || group.period.to <= before),
  );

function deleteResults(db: MockDb, controlId: string | null, before: string | null) {
  if (controlId) found(db.controls.get(controlId), 'control', controlId);
  const runs = storedRuns(db, controlId, before);
  for (const run of runs) run.group = { ...run.group, evidenceDeletedAt: new Date().toISOString() };
  return startJob(db, 'computation-deletion', runs.length);
}

export const computationUpkeepHandlers = (db: MockDb) => [
  http.get('/controls/{controlId}/computations/export', ({ params, query, response }) =>
    answer(db, 'exportControlComputations', () => {
      const controlId = String(params.controlId);
      found(db.controls.get(controlId), 'control', controlId);
      const rows = storedRuns(db, controlId, null).flatMap((run) => {
        const content = contentOf(db, run);
        return content ? [summaryOf(run, content)] : [];
      });
      if (query.get('format') === 'json') return response(200).json(rows);
      const csv = rows.map((row) => `${row.id},${row.group},${row.period.from},${row.result}`);
      return response.untyped(
        HttpResponse.text(['id,group,from,result', ...csv].join('\r\n'), {
          headers: { 'content-type': 'text/csv' },
        }),
      );
    }),
  ),
  http.delete('/controls/{controlId}/computations', ({ params, query, response }) =>
    answer(db, 'deleteControlComputations', () => {
      const job = deleteResults(db, String(params.controlId), query.get('before'));
      return response(202).json(job, location(job));
    }),
  ),
  http.get('/computations', ({ query, response }) =>
    answer(db, 'listComputations', () => {
      const [group, result] = [query.get('group'), query.get('result')];
      const catalogId = query.get('catalogId');
      const rows = storedRuns(db, query.get('controlId'), null)
        .filter((run) => !group || run.group.id === group)
        .filter((run) => !catalogId || run.group.catalogId === catalogId)
        .flatMap((run) => {
          const content = contentOf(db, run);
          return content ? [summaryOf(run, content)] : [];
        })
        .filter((row) => !result || row.result === result)
        .sort((a, b) => b.period.from.localeCompare(a.period.from));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.delete('/computations', ({ query, response }) =>
    answer(db, 'deleteComputations', () => {
      const [before, controlId] = [query.get('before'), query.get('controlId')];
      if (!before && !controlId)
        throw new Refusal(400, 'validation-failed', 'Give before, controlId or both.');
      const job = deleteResults(db, controlId, before);
      return response(202).json(job, location(job));
    }),
  ),
  http.post('/computations/{group}/cancel', ({ params, response }) =>
    answer(db, 'cancelGroup', () => {
      const run = found(db.runs.get(String(params.group)), 'run', params.group);
      if (run.group.finishedAt)
        throw new Refusal(409, 'group-closed', `The run has ended as ${run.group.status}.`);
      run.group = {
        ...run.group,
        status: 'failed',
        error: { code: 'cancelled', message: `Cancelled by ${db.session ?? ''}.`, node: null },
        finishedAt: new Date().toISOString(),
      };
      const { id: group, controlId, catalogId, status } = run.group;
      db.events.publish({ type: 'run.updated', data: { group, controlId, catalogId, status } });
      return response(202).json(run.group);
    }),
  ),
  http.post('/controls/{controlId}/schedule/backfill', ({ params, request, response }) =>
    answer(db, 'backfillControl', async () => {
      const { from, to } = await readBody('Backfill', request);
      const control = found(db.controls.get(String(params.controlId)), 'control', params.controlId);
      if (control.status === 'draft')
        throw new Refusal(409, 'not-finalized', 'A draft has no points. Finalize it first.');
      const days = Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS);
      const count = days * control.scopeSets.length;
      if (count <= 0 || count > MOST)
        throw new Refusal(400, 'validation-failed', `It leads to ${count} runs.`, [
          { path: '/body/to', message: `leads to ${count} runs; at most ${MOST} are made at once` },
        ]);
      const job = startJob(db, 'point-calculation', count);
      return response(202).json(job, location(job));
    }),
  ),
  http.post('/catalogs/{catalogId}/points/calculations', ({ params, request, response }) =>
    answer(db, 'calculatePoints', async () => {
      const { from, to } = await readBody('PointCalculation', request);
      const catalog = found(db.catalogs.get(String(params.catalogId)), 'catalog', params.catalogId);
      if (catalog.status === 'draft')
        throw new Refusal(409, 'not-finalized', 'A draft has no points. Finalize it first.');
      const controls = [...db.controls.values()].filter((one) => one.catalogId === catalog.id);
      const days = Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS);
      const job = startJob(db, 'point-calculation', Math.max(0, days * controls.length));
      return response(202).json(job, location(job));
    }),
  ),
  http.get('/jobs/{jobId}', ({ params, response }) =>
    answer(db, 'getJob', () =>
      response(200).json(found(followJob(db, String(params.jobId)), 'job', params.jobId)),
    ),
  ),
];
