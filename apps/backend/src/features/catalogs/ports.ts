import type { Compliance } from '../compliance/index.js';
import type { Source } from '@status/catalog-formats';
import type { ControlDocuments, ControlRepository } from '../controls/index.js';
import type { ScopeRepository } from '../scopes/index.js';
import type { Catalog, Status } from './catalog.js';

export type CountedCatalog = Catalog & { controlCount: number };
export type CatalogView = CountedCatalog & { compliance: Compliance };

export interface CatalogQuery {
  status?: Status | undefined;
  framework?: string | undefined;
  q?: string | undefined;
  sort: {
    field: 'name' | 'createdAt';
    descending: boolean;
    after: { value: string; id: string } | undefined;
  };
  limit: number;
}

export interface CatalogRepository {
  list(query: CatalogQuery): Promise<CountedCatalog[]>;
  find(id: string): Promise<CountedCatalog | undefined>;
  /** The same; nobody else changes it or its controls until the transaction ends. */
  lock(id: string): Promise<CountedCatalog | undefined>;
  /** @throws 409 when the name is taken in that version of the framework */
  insert(catalog: Catalog): Promise<void>;
  /** Writes everything that can change. @throws 409 as insert */
  update(catalog: Catalog): Promise<void>;
  /** For good; only a draft without controls. */
  delete(id: string): Promise<void>;
  /** Whether a catalog has this name in this version of its framework. */
  isTaken(name: string, frameworkVersion: string | null): Promise<boolean>;
  /** How many versions there are or were. */
  familySize(familyId: string): Promise<number>;
}

/** What documents said of catalogs that no column holds. */
export interface SourceRepository {
  copyCatalog(from: string, to: string): Promise<void>;
  find(catalogId: string): Promise<Source | null>;
  save(catalogId: string, source: Source): Promise<void>;
}

/** What an import writes, all in one transaction. */
export interface TransferStores {
  catalogs: CatalogRepository;
  controls: ControlDocuments;
  scopes: Pick<ScopeRepository, 'findByNames' | 'holdByNames' | 'insert'>;
  sources: SourceRepository;
}

/** What changes with a catalog, all in one transaction. */
export interface CatalogStores {
  catalogs: CatalogRepository;
  controls: Pick<
    ControlRepository,
    'listByCatalog' | 'update' | 'ensureScopeSets' | 'deletable' | 'deleteAll' | 'copyAll'
  >;
  sources: Pick<SourceRepository, 'copyCatalog'>;
  schedules: { startAll(catalogId: string, now: Date): Promise<void> };
}

/** All of a catalog that its agreement says, apart from where the collector is. */
export interface CatalogTerms {
  agreementId: string;
  timeZone: string;
  /** Day from which periods are counted, `YYYY-MM-DD`. */
  initial: string;
  controls: {
    controlId: string;
    guaranteeId: string;
    metricId: string;
    flowId: string;
    params: Record<string, string | number | boolean>;
    period: 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';
    operator: '>=' | '>' | '<=' | '<' | '==' | '!=';
    threshold: number;
    /** Every scope that one of its scope sets names, sorted. */
    scopeKeys: string[];
    scopeSets: Record<string, string>[];
  }[];
}

export interface AgreementReader {
  /** Undefined when there is no such catalog, or it is a draft, which has no agreement yet. */
  getAgreementParts(catalogId: string): Promise<CatalogTerms | undefined>;
}
