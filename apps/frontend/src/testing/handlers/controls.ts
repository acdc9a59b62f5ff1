import type { Schemas } from '@/lib/schemas';
import { calendarOf } from '../db/calendar';
import { contentOf } from '../db/content';
import type { MockDb } from '../db/store';
import { uuidOf } from '../db/random';
import { startRuns } from '../db/run-simulation';
import { scheduleOf, setSchedule } from '../db/schedules';
import type { MockControl } from '../db/tables';
import { summaryOf, toControl } from '../db/views';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { bySort, matches } from './lists';

const controlOf = (db: MockDb, id: unknown): MockControl =>
  found(db.controls.get(String(id)), 'control', id);

export const controlHandlers = (db: MockDb) => [
  http.get('/controls', ({ query, response }) =>
    answer(db, 'listControls', () => {
      const [status, severity] = [query.get('complianceStatus'), query.get('severity')];
      const rows = [...db.controls.values()]
        .map((control) => toControl(db, control))
        .filter((control) => !status || control.complianceStatus === status)
        .filter((control) => !severity || control.severity === severity)
        .filter(({ name }) => matches(name ?? '', query.get('q')))
        .sort(bySort(query.get('sort') ?? 'name'));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/controls', ({ request, response }) =>
    answer(db, 'createControl', async () =>
      response(201).json(create(db, await readBody('ControlCreate', request))),
    ),
  ),
  http.post('/controls/drafts', ({ request, response }) =>
    answer(db, 'createControlDraft', async () =>
      response(201).json(create(db, await readBody('ControlDraftCreate', request))),
    ),
  ),
  http.get('/controls/{controlId}', ({ params, response }) =>
    answer(db, 'getControl', () =>
      response(200).json(toControl(db, controlOf(db, params.controlId))),
    ),
  ),
  http.patch('/controls/{controlId}', ({ params, request, response }) =>
    answer(db, 'updateControl', async () => {
      const control = controlOf(db, params.controlId);
      const body = await readBody('ControlPatch', request);
      if (control.status === 'finalized')
        throw new Refusal(409, 'control-finalized', `"${control.name}" does not change any more.`);
      const changed = { ...control, ...body, updatedAt: new Date().toISOString() } as MockControl;
      db.controls.set(control.id, changed);
      return response(200).json(toControl(db, changed));
    }),
  ),
  http.patch('/controls/{controlId}/finalize', ({ params, response }) =>
    answer(db, 'finalizeControl', () => {
      const control = controlOf(db, params.controlId);
      if (!control.flowId)
        throw new Refusal(409, 'control-not-ready', `"${control.name}" is not ready yet.`, [
          { path: '/flowId', message: 'is missing; choose a flow' },
        ]);
      const finalizedAt = control.finalizedAt ?? new Date().toISOString();
      const changed: MockControl = { ...control, status: 'finalized', finalizedAt };
      db.controls.set(control.id, changed);
      return response(200).json(toControl(db, changed));
    }),
  ),
  http.get('/controls/{controlId}/schedule', ({ params, response }) =>
    answer(db, 'getControlSchedule', () => {
      const control = controlOf(db, params.controlId);
      return response(200).json(scheduleOf(db, control));
    }),
  ),
  http.put('/controls/{controlId}/schedule', ({ params, request, response }) =>
    answer(db, 'putControlSchedule', async () => {
      const control = controlOf(db, params.controlId);
      const body = await readBody('ScheduleUpdate', request);
      if (body.cron && body.period)
        throw new Refusal(400, 'validation-failed', 'Give cron or period, not both.');
      return response(200).json(setSchedule(db, control, body));
    }),
  ),
  http.get('/controls/{controlId}/calendar', ({ params, query, response }) =>
    answer(db, 'getControlCalendar', () =>
      response(200).json(
        calendarOf(db, controlOf(db, params.controlId), {
          from: query.get('from'),
          to: query.get('to'),
        }),
      ),
    ),
  ),
  http.get('/controls/{controlId}/computations', ({ params, query, response }) =>
    answer(db, 'listControlComputations', () => {
      const control = controlOf(db, params.controlId);
      const result = query.get('result');
      const rows = [...db.runs.values()]
        .filter(({ group }) => group.controlId === control.id)
        .filter(({ failing }) => !result || (failing === 0) === (result === 'passed'))
        .sort((a, b) => b.group.period.from.localeCompare(a.group.period.from));
      const { items, page } = pageOf(rows, query.get('cursor'), query.get('limit'));
      const summaries = items.flatMap((run) => {
        const content = contentOf(db, run);
        return content ? [summaryOf(run, content)] : [];
      });
      return response(200).json({ items: summaries, page });
    }),
  ),
  http.post('/controls/{controlId}/computations', ({ params, response }) =>
    answer(db, 'runControl', () => {
      const control = controlOf(db, params.controlId);
      if (control.status === 'draft')
        throw new Refusal(409, 'not-finalized', 'Only controls of a finalized catalog run.');
      return response(202).json({ controlId: control.id, ...startRuns(db, control) });
    }),
  ),
];

function create(
  db: MockDb,
  body: Schemas['ControlDraftCreate'] | Schemas['ControlCreate'],
): Schemas['Control'] {
  const catalog = found(db.catalogs.get(body.catalogId), 'catalog', body.catalogId);
  if (catalog.status === 'finalized')
    throw new Refusal(409, 'catalog-finalized', `"${catalog.name}" takes no more controls.`);
  const id = uuidOf(`control/${body.name}/${Date.now()}`);
  const now = new Date().toISOString();
  const metricId = 'VALUE';
  const control: MockControl = {
    type: 'evidence',
    severity: 'medium',
    period: 'daily',
    startDate: catalog.startDate,
    params: {},
    operator: '>=',
    threshold: 100,
    ...body,
    name: body.name ?? '',
    id,
    status: 'draft',
    objective: `${metricId} ${body.operator ?? '>='} ${body.threshold ?? 100}`,
    guaranteeId: id,
    metricId,
    createdAt: now,
    updatedAt: now,
    scopeSets: [],
    keys: ['first item', 'second item', 'third item'],
    seed: { failing: () => 0 },
  };
  db.controls.set(id, control);
  return toControl(db, control);
}
