export { guardPostgres } from './postgres/guard-postgres.js';
export { openPostgres, type PostgresStoreOptions } from './postgres/open-postgres.js';
export { StoreRefused, StoreUnavailable } from './store-errors.js';
