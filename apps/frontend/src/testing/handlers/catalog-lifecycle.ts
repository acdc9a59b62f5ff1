import type { MockDb } from '../db/store';
import { uuidOf } from '../db/random';
import type { MockCatalog, MockControl } from '../db/tables';
import { pointsOf } from '../db/points';
import { toCatalog } from '../db/views';
import { answer, authorise, found, http, pageOf, readBody, Refusal } from '../http';

const OPEN_FIELDS = ['description', 'ownerId', 'tags', 'endDate'];

const catalogOf = (db: MockDb, id: unknown): MockCatalog =>
  found(db.catalogs.get(String(id)), 'catalog', id);

/** Versions, changes and the end of catalogs and controls. */
export const catalogLifecycleHandlers = (db: MockDb) => [
  http.patch('/catalogs/{catalogId}', ({ params, request, response }) =>
    answer(db, 'updateCatalog', async () => {
      const catalog = catalogOf(db, params.catalogId);
      const body = await readBody('CatalogPatch', request);
      const frozen = Object.keys(body).filter((field) => !OPEN_FIELDS.includes(field));
      if (catalog.status === 'finalized' && frozen.length > 0)
        throw new Refusal(
          409,
          'catalog-finalized',
          `"${catalog.name}" is finalized.`,
          frozen.map((field) => ({ path: `/body/${field}`, message: 'stays once finalized' })),
        );
      const updatedAt = new Date().toISOString();
      const changed = { ...catalog, ...body, updatedAt } as MockCatalog;
      db.catalogs.set(catalog.id, changed);
      return response(200).json(toCatalog(db, changed));
    }),
  ),
  http.post('/catalogs/{catalogId}/versions', ({ params, request, response }) =>
    answer(db, 'createCatalogVersion', async () => {
      const catalog = catalogOf(db, params.catalogId);
      if (catalog.status === 'draft')
        throw new Refusal(409, 'catalog-is-draft', `"${catalog.name}" is a draft: change it.`);
      const body = request.headers.get('content-length') === '0' ? {} : await readOptional(request);
      const version = versionOf(db, catalog, body);
      db.catalogs.set(version.id, version);
      for (const control of [...db.controls.values()])
        if (control.catalogId === catalog.id) copyControl(db, control, version);
      return response(201).json(toCatalog(db, version));
    }),
  ),
  http.delete('/catalogs/{catalogId}', ({ params, request, response }) =>
    answer(db, 'deleteCatalog', () => {
      const catalog = catalogOf(db, params.catalogId);
      const cascade = new URL(request.url).searchParams.get('cascade') === 'true';
      const user = authorise(db, 'deleteCatalog');
      if ((cascade || catalog.status === 'finalized') && user?.authority !== 'ADMIN')
        throw new Refusal(403, 'forbidden', 'Only an administrator may delete this catalog.');
      const controls = [...db.controls.values()].filter((one) => one.catalogId === catalog.id);
      if (controls.length > 0 && !cascade)
        throw new Refusal(409, 'catalog-has-controls', `"${catalog.name}" has controls.`);
      for (const { id } of controls) db.controls.delete(id);
      db.catalogs.delete(catalog.id);
      return response(204).empty();
    }),
  ),
  http.get('/catalogs/{catalogId}/points', ({ params, query, response }) =>
    answer(db, 'listCatalogPoints', () => {
      const catalog = catalogOf(db, params.catalogId);
      const rows = pointsOf(db).filter(
        ({ catalogId, origin }) => catalogId === catalog.id && origin !== 'deleted',
      );
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.delete('/controls/{controlId}', ({ params, response }) =>
    answer(db, 'deleteControl', () => {
      const control = found(db.controls.get(String(params.controlId)), 'control', params.controlId);
      const user = authorise(db, 'deleteControl');
      if (control.status === 'finalized' && user?.authority !== 'ADMIN')
        throw new Refusal(409, 'catalog-finalized', 'Only an administrator may delete it.');
      db.controls.delete(control.id);
      return response(204).empty();
    }),
  ),
];

async function readOptional(request: Request): Promise<{ frameworkVersion?: string }> {
  const text = await request.clone().text();
  return text === '' ? {} : readBody('CatalogVersionCreate', request);
}

function versionOf(
  db: MockDb,
  catalog: MockCatalog,
  body: { name?: string; frameworkVersion?: string },
): MockCatalog {
  const familyId = catalog.familyId ?? catalog.id;
  const family = [...db.catalogs.values()].filter(
    (one) => one.id === familyId || one.familyId === familyId,
  );
  const base = catalog.frameworkVersion?.replace(/ ?rev \d+$/, '') ?? '';
  const next = { name: catalog.name, frameworkVersion: `${base} rev ${family.length + 1}`.trim() };
  const { name, frameworkVersion } = { ...next, ...body };
  for (const other of db.catalogs.values())
    if (other.name === name && other.frameworkVersion === frameworkVersion)
      throw new Refusal(409, 'catalog-exists', `There is ${name} ${frameworkVersion} already.`, [
        { path: '/body/frameworkVersion', message: 'is taken' },
      ]);
  const id = uuidOf(`catalog/${name}/${frameworkVersion}/${Date.now()}`);
  const now = new Date().toISOString();
  return {
    ...catalog,
    id,
    name,
    frameworkVersion,
    familyId,
    previousId: catalog.id,
    agreementId: `agreement-${id.slice(0, 8)}`,
    status: 'draft',
    finalizedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

function copyControl(db: MockDb, control: MockControl, version: MockCatalog): void {
  const id = uuidOf(`${version.id}/${control.id}`);
  db.controls.set(id, {
    ...control,
    id,
    catalogId: version.id,
    status: 'draft',
    finalizedAt: null,
    createdAt: version.createdAt,
    updatedAt: version.createdAt,
    scopeSets: control.scopeSets.map((set) => ({ ...set, id: uuidOf(`${id}/${set.id}`) })),
  });
}
