export type { Catalog } from './catalog.js';
export type { AgreementReader, CatalogTerms } from './ports.js';
