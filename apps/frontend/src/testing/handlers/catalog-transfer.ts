import { readCsv, readJson, writeCsv, writeOscal, writeStatusJson } from '@status/catalog-formats';
import type { CatalogDocument, ReadResult } from '@status/catalog-formats';
import { buildCatalog } from '@status/api-contract/testing';
import { HttpResponse } from 'msw';
import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { uuidOf } from '../db/random';
import type { MockCatalog, MockControl } from '../db/tables';
import { toCatalog } from '../db/views';
import { without } from '../db/without';
import { answer, found, http, Refusal } from '../http';

/** Import and export, by the same mapping as the server's. */
export const catalogTransferHandlers = (db: MockDb) => [
  http.post('/catalogs/import', ({ request, response }) =>
    answer(db, 'importCatalog', async () => {
      const query = new URL(request.url).searchParams;
      const read = await readRequest(request, query.get('name'));
      if (query.get('dryRun') === 'true') return response(200).json(previewOf(db, read));
      if (!read.document)
        throw new Refusal(400, 'validation-failed', 'Nothing was imported.', read.problems);
      const { catalog } = read.document;
      const version = query.get('frameworkVersion');
      if (version !== null) catalog.frameworkVersion = version;
      if (isTaken(db, catalog.name))
        throw new Refusal(409, 'catalog-exists', `There is a catalog "${catalog.name}" already.`);
      const made = insert(db, read.document);
      return response(201).json({
        catalog: toCatalog(db, made),
        controlsCreated: read.document.controls.length,
        warnings: read.warnings,
      });
    }),
  ),
  http.get('/catalogs/{catalogId}/export', ({ params, query }) =>
    answer(db, 'exportCatalog', () => {
      const catalog = found(db.catalogs.get(String(params.catalogId)), 'catalog', params.catalogId);
      const document = documentOf(db, catalog);
      const format = query.get('format') ?? 'status-json';
      if (format === 'csv')
        return HttpResponse.text(writeCsv(document), { headers: { 'content-type': 'text/csv' } });
      return HttpResponse.json(
        format === 'oscal'
          ? {
              ...writeOscal(document, {
                uuid: crypto.randomUUID(),
                lastModified: catalog.updatedAt,
              }),
            }
          : writeStatusJson(document),
      ) as never;
    }),
  ),
];

async function readRequest(request: Request, name: string | null): Promise<ReadResult> {
  const text = await request.text();
  const read = request.headers.get('content-type')?.startsWith('text/csv')
    ? readCsv(text, name ?? '')
    : readJson(JSON.parse(text));
  if (read.document && name !== null) read.document.catalog.name = name;
  return read;
}

const isTaken = (db: MockDb, name: string) =>
  [...db.catalogs.values()].some((catalog) => catalog.name === name);

function previewOf(db: MockDb, read: ReadResult): Schemas['CatalogImportPreview'] {
  const problems = [...read.problems];
  const { document, warnings } = read;
  if (document && isTaken(db, document.catalog.name))
    problems.push({ path: '/query/name', message: 'is taken; give another one' });
  const controls = document?.controls ?? [];
  return {
    catalog: document
      ? {
          ...without(document.catalog, 'source'),
          startDate: document.catalog.startDate ?? new Date().toISOString().slice(0, 10),
          timeZone: document.catalog.timeZone ?? 'UTC',
          status: 'draft',
        }
      : null,
    controlsCreated: problems.length > 0 ? 0 : controls.length,
    changes: {
      controls: controls.length,
      scopeSets: controls.reduce((sum, { scopeSets }) => sum + scopeSets.length, 0),
      schedules: controls.filter(({ schedule }) => schedule).length,
      scopes: (document?.scopes ?? []).map((scope) => scope.name),
      unknownFlows: [],
    },
    problems,
    problemCount: problems.length,
    warnings,
    warningCount: warnings.length,
  };
}

function insert(db: MockDb, { catalog, controls }: CatalogDocument): MockCatalog {
  const id = uuidOf(`catalog/${catalog.name}/${Date.now()}`);
  const now = new Date().toISOString();
  const fields = without(catalog, 'source', 'startDate', 'timeZone');
  const example = buildCatalog({
    ...fields,
    startDate: catalog.startDate ?? now.slice(0, 10),
    timeZone: catalog.timeZone ?? 'UTC',
    id,
    status: 'draft',
    agreementId: `agreement-${id.slice(0, 8)}`,
    createdAt: now,
    updatedAt: now,
  });
  const made = without(example, 'compliance', 'controlCount') as MockCatalog;
  db.catalogs.set(id, made);
  controls.forEach((control, position) => {
    const controlId = uuidOf(`${id}/${position}`);
    const { scopeSets, flow, startDate, ...rest } = without(control, 'source', 'schedule');
    const known = db.flows.find(({ name, url }) => name === flow?.name || url === flow?.url);
    const metricId = `CONTROL_${position}_METRIC`;
    const stored: MockControl = {
      ...rest,
      position,
      id: controlId,
      catalogId: id,
      status: 'draft',
      startDate: startDate ?? made.startDate,
      flowId: known?.id ?? null,
      objective: `${metricId} ${rest.operator} ${rest.threshold}`,
      guaranteeId: `CONTROL_${position}`,
      metricId,
      createdAt: now,
      updatedAt: now,
      scopeSets: scopeSets.map((scopes, index) => ({
        id: uuidOf(`${controlId}/${index}`),
        scopes,
        createdAt: now,
      })),
      keys: ['first item', 'second item'],
      seed: { failing: () => 0 },
    };
    db.controls.set(controlId, stored);
  });
  return made;
}

function documentOf(db: MockDb, catalog: MockCatalog): CatalogDocument {
  const controls = [...db.controls.values()].filter((one) => one.catalogId === catalog.id);
  const used = new Set(
    controls.flatMap(({ scopeSets }) => scopeSets.flatMap(({ scopes }) => Object.keys(scopes))),
  );
  return {
    catalog: {
      name: catalog.name,
      description: catalog.description ?? null,
      framework: catalog.framework ?? null,
      frameworkVersion: catalog.frameworkVersion ?? null,
      startDate: catalog.startDate,
      endDate: catalog.endDate ?? null,
      timeZone: catalog.timeZone,
      tags: catalog.tags ?? [],
      source: null,
    },
    scopes: [...db.scopes.values()]
      .filter(({ name }) => used.has(name))
      .map((scope) => ({
        name: scope.name,
        description: scope.description ?? null,
        type: scope.type,
        default: scope.default ?? null,
        values: scope.values ?? [],
      })),
    controls: controls.map((control) => {
      const flow = db.flows.find(({ id }) => id === control.flowId);
      return {
        name: control.name,
        code: control.code ?? null,
        group: control.group ?? null,
        statement: control.statement ?? null,
        guidance: control.guidance ?? null,
        description: control.description ?? null,
        type: control.type ?? 'automated',
        severity: control.severity,
        period: control.period,
        startDate: control.startDate,
        endDate: control.endDate ?? null,
        flow: flow ? { name: flow.name, url: flow.url } : null,
        params: control.params,
        operator: control.operator,
        threshold: control.threshold,
        evidenceType: control.evidenceType ?? null,
        tags: control.tags ?? [],
        scopeSets: control.scopeSets.map(({ scopes }) => scopes),
        schedule: null,
        source: null,
      };
    }),
  };
}
