export { isDuplicateKey } from './mongo/connection-fault.js';
export type { MongoIndexes, NamedIndex } from './mongo/ensure-indexes.js';
export { guardMongo } from './mongo/guard-mongo.js';
export { insertOnce } from './mongo/insert-once.js';
export { MONGO_VARIABLES, mongoUrlFrom, type MongoAddress } from './mongo/mongo-url.js';
export { openMongo, type MongoStore, type MongoStoreOptions } from './mongo/open-mongo.js';
export { guardPostgres } from './postgres/guard-postgres.js';
export { openPostgres, type PostgresStoreOptions } from './postgres/open-postgres.js';
export { StoreRefused, StoreUnavailable } from './store-errors.js';
