import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import { tellActor } from './audit/tell-actor.js';
import { migrationSource } from './migrations/index.js';

// bigint as a number: ids of events and of ledger entries stay far below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A calendar day has no time zone; as a Date it would move by the server's.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export type Db = Knex;

interface KnexLog {
  warn: (message: string) => void;
}
const quiet: KnexLog = { warn: () => undefined };

/** @param log told of lost connections, in a line each */
export const createDb = (connectionString: string, log: KnexLog = quiet, poolSize = 10): Db =>
  knexFactory({
    client: 'pg',
    connection: { connectionString, application_name: 'status-backend', keepAlive: true },
    // min 0: connections that a restarted server closed are not kept
    pool: {
      min: 0,
      max: poolSize,
      afterCreate: (connection: object, done: (error: undefined, connection: object) => void) => {
        tellActor(connection);
        done(undefined, connection);
      },
    },
    acquireConnectionTimeout: 15_000,
    migrations: { migrationSource },
    log: {
      // Acquire and connection errors reach whoever asked; here a line is enough.
      warn: (message: unknown) => log.warn(oneLine(message)),
      error: (message: unknown) => log.warn(oneLine(message)),
    },
  });

const oneLine = (message: unknown) => String(message).split('\n')[0] as string;

/** Runs `work` in one transaction; services are built anew on `trx`, so nothing escapes it. */
export const inTransaction = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> =>
  db.transaction((trx) => work(trx as unknown as Db));
