export type { Catalog } from './catalog.js';
export type { AgreementReader, CatalogTerms } from './ports.js';
export type { CatalogService } from './catalog-service.js';
