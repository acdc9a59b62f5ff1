export { createDatabase } from './databases.js';
export { freePort } from './free-port.js';
export { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.js';
export { startTemporaryPostgres } from './temporary-postgres.js';
