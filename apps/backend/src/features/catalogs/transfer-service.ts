import {
  readCsv,
  readJson,
  type CatalogDocument,
  type Finding,
  type ReadDocument,
  type ReadResult,
} from '@status/catalog-formats';
import { invalid, notFound } from '../../errors/index.js';
import type { Flow, FlowReader } from '../flows/index.js';
import type { Scope } from '../scopes/index.js';
import { toDocument } from './export-catalog.js';
import type { CatalogService } from './catalog-service.js';
import { planImport, type ImportPlan } from './plan-import.js';
import type { CatalogView, TransferStores } from './ports.js';
import { writeImport } from './write-import.js';

export interface ImportRequest {
  /** Parsed JSON, or the text of a CSV file. */
  body: unknown;
  /** In place of the document's own; a CSV text has none. */
  name?: string | undefined;
  frameworkVersion?: string | undefined;
}

export interface TransferService {
  /**
   * Makes a draft from a document.
   * @throws 400 with every problem, 409 when its name is taken, 502 without the flow runtime
   */
  import(request: ImportRequest, by: string): Promise<{ catalog: CatalogView; plan: ImportPlan }>;
  /** What an import would do; changes nothing. The plan is undefined for what cannot be read. */
  preview(request: ImportRequest): Promise<{ plan?: ImportPlan; problems: Finding[] }>;
  /** @throws 404, 502 without the flow runtime, which knows the names of flows */
  export(id: string): Promise<{ document: CatalogDocument; changedAt: Date }>;
}

export interface TransferDeps {
  stores: TransferStores;
  catalogs: Pick<CatalogService, 'get'>;
  flows: FlowReader;
  transaction: <T>(work: (stores: TransferStores) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

/** How many problems one answer lists. */
export const LISTED = 200;

export function createTransferService(deps: TransferDeps): TransferService {
  const { stores, flows, transaction, newId, now } = deps;

  /** The runtime is only asked when somebody names a flow. */
  const flowsOf = async (isNamed: boolean): Promise<readonly Flow[]> =>
    isNamed ? flows.list() : [];

  const planFor = (read: ReadDocument, known: readonly Flow[], scopes: readonly Scope[]) =>
    planImport(read, { flows: known, scopes, now: now() });

  return {
    async import(request, by) {
      const read = readRequest(request);
      if (!read.document) throw refused(read.problems);
      const known = await flowsOf(read.document.controls.some(({ flow }) => flow !== null));
      const { source } = read.document.catalog;
      const { id, made } = await transaction(async (locked) => {
        const scopes = await locked.scopes.holdByNames(scopeNames(read.document));
        const made = planFor(read, known, scopes);
        if (made.problems.length > 0) throw refused(made.problems);
        return {
          made,
          id: await writeImport(made, source, { stores: locked, by, newId, now: now() }),
        };
      });
      return { catalog: await deps.catalogs.get(id), plan: made };
    },

    async preview(request) {
      const read = readRequest(request);
      if (!read.document) return { problems: read.problems };
      const known = await flowsOf(read.document.controls.some(({ flow }) => flow !== null));
      const scopes = await stores.scopes.findByNames(scopeNames(read.document));
      const made = planFor(read, known, scopes);
      const { name, frameworkVersion } = made.fields;
      const problems = [...made.problems];
      if (await stores.catalogs.isTaken(name, frameworkVersion))
        problems.push({
          path: '/query/name',
          message: `"${name}" is taken in this framework version; give another one`,
        });
      return { plan: made, problems };
    },

    async export(id) {
      const catalog = await stores.catalogs.find(id);
      if (!catalog) throw notFound('catalog', id);
      const controls = await stores.controls.ofCatalog(id);
      const names = [
        ...new Set(controls.flatMap((one) => one.scopeSets.flatMap((s) => Object.keys(s.scopes)))),
      ];
      const document = toDocument({
        catalog,
        controls,
        source: await stores.sources.find(id),
        scopes: await stores.scopes.findByNames(names),
        flows: await flowsOf(controls.some(({ control }) => control.flowId !== null)),
      });
      return { document, changedAt: catalog.updatedAt };
    },
  };
}

function readRequest({ body, name, frameworkVersion }: ImportRequest): ReadResult {
  if (typeof body === 'string' && name === undefined)
    return failed('/query/name', 'is missing; a CSV text has no name for the catalog');
  const read = typeof body === 'string' ? readCsv(body, name ?? '') : readJson(body);
  if (!read.document) return read;
  const { catalog } = read.document;
  if (name !== undefined) catalog.name = name;
  if (frameworkVersion !== undefined) catalog.frameworkVersion = frameworkVersion;
  return read;
}

const failed = (path: string, message: string): ReadResult => ({
  document: undefined,
  warnings: [],
  problems: [{ path, message }],
});

const scopeNames = ({ controls, scopes }: CatalogDocument): string[] => [
  ...new Set([
    ...scopes.map(({ name }) => name),
    ...controls.flatMap((control) => control.scopeSets.flatMap((set) => Object.keys(set))),
  ]),
];

const refused = (problems: readonly Finding[]) =>
  invalid(
    problems.slice(0, LISTED),
    `The document has ${problems.length} problems and nothing was imported.${problems.length > LISTED ? ` The first ${LISTED} are listed.` : ''}`,
  );
