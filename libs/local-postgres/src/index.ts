export { createDatabase, createOwnedDatabase } from './databases.js';
export { freePort } from './free-port.js';
export { serverUser, type OsUser } from './os-user.js';
export { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.js';
export { findRedisServer, startTemporaryRedis, type Redis } from './temporary-redis.js';
export { startTemporaryPostgres } from './temporary-postgres.js';
