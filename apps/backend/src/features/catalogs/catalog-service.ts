import { isTimeZone } from '@status/guarantees';
import { conflict, invalid, notFound } from '../../errors/index.js';
import type { Compliance, ComplianceReader, ScopeCompliance } from '../compliance/index.js';
import { frozenFaults } from '../controls/index.js';
import type { FlowReader } from '../flows/index.js';
import { dayOf } from '../schedules/index.js';
import { catalogFaults, type Catalog, type CatalogFields, type Fault } from './catalog.js';
import { finalizeCatalog } from './finalize-catalog.js';
import { makeVersion, type VersionFields } from './make-version.js';
import type {
  CatalogQuery,
  CatalogRepository,
  CatalogStores,
  CatalogView,
  CountedCatalog,
} from './ports.js';
import { removeCatalog } from './remove-catalog.js';

export type CatalogDraft = Pick<CatalogFields, 'name'> & Partial<CatalogFields>;

export interface CatalogService {
  list(query: CatalogQuery): Promise<CatalogView[]>;
  /** @throws 404 */
  get(id: string): Promise<CatalogView>;
  /**
   * A draft; it starts today and in UTC unless told otherwise.
   * @throws 400 naming the field, 409 when the name is taken
   */
  create(fields: CatalogDraft, by: string): Promise<CatalogView>;
  /**
   * Merges a patch (RFC 7396) into a draft; of a finalized catalog only what no verdict rests on
   * may change.
   * @param admits throws when the patch is not meant for this revision
   * @throws 400, 404, 409 finalized or name taken, 412
   */
  update(
    id: string,
    patch: Partial<CatalogFields>,
    admits: (revision: number) => void,
  ): Promise<CatalogView>;
  /** All or nothing. @throws 404, 409 with every fault, 502 without the flow runtime */
  finalize(id: string): Promise<{ catalog: CatalogView; controlsFinalized: number }>;
  /** A draft copy of a finalized catalog, its next version. @throws 404, 409 */
  version(id: string, fields: VersionFields, by: string): Promise<CatalogView>;
  /** @throws 403 and 409 as `removeCatalog`, 404 */
  remove(id: string, how: { byAdmin: boolean; cascade: boolean }): Promise<void>;
  /** @param at now if absent @throws 404 */
  compliance(
    id: string,
    at: Date | undefined,
    scope: Record<string, string> | undefined,
  ): Promise<{ at: Date; compliance: Compliance; byScope: ScopeCompliance[] }>;
}

export interface CatalogDeps {
  catalogs: CatalogRepository;
  compliance: ComplianceReader;
  flows: FlowReader;
  transaction: <T>(work: (stores: CatalogStores) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

export function createCatalogService(deps: CatalogDeps): CatalogService {
  const { catalogs, compliance, flows, transaction, newId, now } = deps;

  async function judge(found: CountedCatalog[]): Promise<CatalogView[]> {
    const counts = await compliance.ofCatalogs(
      found.map(({ id }) => id),
      now(),
    );
    return found.flatMap((catalog) => {
      const judged = counts.get(catalog.id);
      return judged ? [{ ...catalog, compliance: judged }] : [];
    });
  }

  async function find(id: string): Promise<CountedCatalog> {
    const catalog = await catalogs.find(id);
    if (!catalog) throw notFound('catalog', id);
    return catalog;
  }

  async function get(id: string): Promise<CatalogView> {
    const [view] = await judge([await find(id)]);
    return view as CatalogView;
  }

  return {
    list: async (query) => judge(await catalogs.list(query)),
    get,

    async create(given, by) {
      const [id, at] = [newId(), now()];
      const fields = withDefaults(given, at);
      check(fields);
      await catalogs.insert({
        ...fields,
        id,
        status: 'draft',
        agreementId: `tpa-${newId()}`,
        revision: 1,
        familyId: id,
        previousId: null,
        createdBy: by,
        finalizedAt: null,
        deletedAt: null,
        createdAt: at,
        updatedAt: at,
      });
      return get(id);
    },

    async update(id, patch, admits) {
      await transaction(async ({ catalogs: locked, schedules }) => {
        const catalog = await locked.lock(id);
        if (!catalog) throw notFound('catalog', id);
        admits(catalog.revision);
        const frozen = catalog.status === 'finalized' ? frozenFaults(catalog, patch) : [];
        if (frozen.length > 0) throw finalized(catalog, frozen);
        const changed = { ...catalog, ...patch, name: (patch.name ?? catalog.name).trim() };
        check(changed);
        await locked.update({ ...changed, revision: catalog.revision + 1, updatedAt: now() });
        if (catalog.status === 'finalized' && patch.endDate !== undefined)
          await schedules.startAll(id, now());
      });
      return get(id);
    },

    async finalize(id) {
      const catalog = await find(id);
      if (catalog.status === 'finalized') throw finalized(catalog);
      // Asked before the transaction: the flow runtime may take its time.
      const known = await flows.list();
      const controlsFinalized = await transaction((stores) =>
        finalizeCatalog(id, { stores, flows: known, newId, now: now() }),
      );
      return { catalog: await get(id), controlsFinalized };
    },

    async version(id, fields, by) {
      const made = await transaction((stores) =>
        makeVersion(id, fields, { stores, by, newId, now: now() }),
      );
      return get(made);
    },

    remove: (id, how) => transaction((stores) => removeCatalog(id, { stores, ...how, now: now() })),

    async compliance(id, at = now(), scope) {
      await find(id);
      return { at, ...(await compliance.ofCatalog(id, at, scope)) };
    },
  };
}

function withDefaults(given: CatalogDraft, now: Date): CatalogFields {
  const timeZone = given.timeZone ?? 'UTC';
  return {
    name: given.name.trim(),
    description: given.description ?? null,
    framework: given.framework ?? null,
    frameworkVersion: given.frameworkVersion ?? null,
    startDate: given.startDate ?? dayOf(now, isTimeZone(timeZone) ? timeZone : 'UTC'),
    endDate: given.endDate ?? null,
    timeZone,
    ownerId: given.ownerId ?? null,
    tags: given.tags ?? [],
  };
}

function check(fields: CatalogFields): void {
  const faults = catalogFaults(fields, isTimeZone);
  if (faults.length > 0) throw invalid(faults);
}

const finalized = ({ name }: Catalog, faults?: Fault[]) =>
  conflict(
    'catalog-finalized',
    `The catalog "${name}" is finalized and does not change any more. Make a new version of it.`,
    faults,
  );
