import { buildCatalog } from '@status/api-contract/testing';
import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { runOfSlot } from '../db/store';
import { periodAgo } from '../db/periods';
import { uuidOf } from '../db/random';
import type { MockCatalog } from '../db/tables';
import { controlsOf, toCatalog, verdictOf } from '../db/views';
import { without } from '../db/without';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { bySort, matches } from './lists';

const catalogOf = (db: MockDb, id: unknown): MockCatalog =>
  found(db.catalogs.get(String(id)), 'catalog', id);

export const catalogHandlers = (db: MockDb) => [
  http.get('/catalogs', ({ query, response }) =>
    answer(db, 'listCatalogs', () => {
      const status = query.get('status');
      const rows = [...db.catalogs.values()]
        .filter((catalog) => !status || catalog.status === status)
        .filter(({ name }) => matches(name, query.get('q')))
        .sort(bySort(query.get('sort') ?? '-createdAt'))
        .map((catalog) => toCatalog(db, catalog));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.post('/catalogs', ({ request, response }) =>
    answer(db, 'createCatalog', async () =>
      response(201).json(create(db, await readBody('CatalogCreate', request))),
    ),
  ),
  http.post('/catalogs/drafts', ({ request, response }) =>
    answer(db, 'createCatalogDraft', async () =>
      response(201).json(create(db, await readBody('CatalogDraftCreate', request))),
    ),
  ),
  http.get('/catalogs/{catalogId}', ({ params, response }) =>
    answer(db, 'getCatalog', () =>
      response(200).json(toCatalog(db, catalogOf(db, params.catalogId))),
    ),
  ),
  http.get('/catalogs/{catalogId}/controls', ({ params, query, response }) =>
    answer(db, 'listCatalogControls', () => {
      const status = query.get('complianceStatus');
      const rows = controlsOf(db, catalogOf(db, params.catalogId).id)
        .filter((control) => !status || control.complianceStatus === status)
        .filter(({ name }) => matches(name ?? '', query.get('q')));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.get('/catalogs/{catalogId}/compliance', ({ params, response }) =>
    answer(db, 'getCatalogCompliance', () => {
      const catalog = catalogOf(db, params.catalogId);
      return response(200).json({
        at: new Date().toISOString(),
        compliance: toCatalog(db, catalog).compliance,
        byScope: byScope(db, catalog.id),
      });
    }),
  ),
  http.patch('/catalogs/{catalogId}/finalize', ({ params, response }) =>
    answer(db, 'finalizeCatalog', () => {
      const catalog = catalogOf(db, params.catalogId);
      const controls = [...db.controls.values()].filter((one) => one.catalogId === catalog.id);
      const errors = controls
        .filter(({ flowId }) => !flowId)
        .map(({ id, name }) => ({
          path: `/controls/${id}/flowId`,
          message: `"${name}": flowId is missing; choose a flow`,
        }));
      if (controls.length === 0)
        errors.push({ path: '/controls', message: 'has none; give the catalog a control first' });
      if (errors.length > 0)
        throw new Refusal(409, 'catalog-not-ready', 'The catalog is not ready yet.', errors);
      const finalizedAt = new Date().toISOString();
      const changed: MockCatalog = { ...catalog, status: 'finalized', finalizedAt };
      db.catalogs.set(catalog.id, changed);
      for (const control of controls)
        db.controls.set(control.id, {
          ...control,
          status: 'finalized',
          finalizedAt,
          scopeSets:
            control.scopeSets.length > 0
              ? control.scopeSets
              : [{ id: uuidOf(`${control.id}/{}`), scopes: {}, createdAt: finalizedAt }],
        });
      return response(200).json({
        catalog: toCatalog(db, changed),
        controlsFinalized: controls.length,
      });
    }),
  ),
];

function create(
  db: MockDb,
  body: Schemas['CatalogCreate'] | Schemas['CatalogDraftCreate'],
): Schemas['Catalog'] {
  if ([...db.catalogs.values()].some(({ name }) => name === body.name))
    throw new Refusal(409, 'catalog-exists', `There is a catalog "${body.name}" already.`, [
      { path: '/body/name', message: 'is taken' },
    ]);
  const id = uuidOf(`catalog/${body.name}/${Date.now()}`);
  const now = new Date().toISOString();
  const example = buildCatalog({
    startDate: now.slice(0, 10),
    timeZone: 'UTC',
    ...body,
    id,
    agreementId: `agreement-${id.slice(0, 8)}`,
    createdAt: now,
    updatedAt: now,
  });
  const catalog = without(example, 'compliance', 'controlCount') as MockCatalog;
  db.catalogs.set(id, catalog);
  return toCatalog(db, catalog);
}

function byScope(db: MockDb, catalogId: string) {
  const rows = new Map<string, ReturnType<typeof emptyRow>>();
  for (const control of db.controls.values()) {
    if (control.catalogId !== catalogId) continue;
    const { from } = periodAgo(control.period, new Date(), 0);
    for (const { scopes } of control.scopeSets) {
      const key = JSON.stringify(scopes);
      const row = rows.get(key) ?? emptyRow(scopes);
      const verdict = verdictOf(runOfSlot(db, control.id, scopes, from)) ?? 'missing';
      if (verdict !== 'not-applicable' && verdict !== 'excepted') row[verdict] += 1;
      rows.set(key, row);
    }
  }
  return [...rows.values()].map((row) => {
    const total = row.passed + row.failed + row.error + row.missing;
    return { ...row, percentage: total === 0 ? null : (100 * row.passed) / total };
  });
}

const emptyRow = (scope: Record<string, string>) => ({
  scope,
  passed: 0,
  failed: 0,
  error: 0,
  missing: 0,
});
