import { inTransaction, type Db } from '../../db/knex.js';
import type { Switch } from './config.js';
import type { LimitRepository, SwitchRepository } from './ports.js';

export const CHANNEL = 'status_switches';
const LIMIT = 'assistants.limit';

interface Row {
  key: string;
  available: boolean;
  updated_at: Date;
  updated_by: string;
}

export const createSwitchRepository = (db: Db): SwitchRepository => ({
  list: async () => (await db<Row>('endpoint_switches').orderBy('key')).map(toSwitch),
  save: ({ key, available, updatedAt, updatedBy }) =>
    inTransaction(db, async (trx) => {
      await trx<Row>('endpoint_switches')
        .insert({ key, available, updated_at: updatedAt, updated_by: updatedBy })
        .onConflict('key')
        .merge();
      await trx.raw('select pg_notify(?, ?)', [CHANNEL, key]);
    }),
});

const toSwitch = (row: Row): Switch => ({
  key: row.key,
  available: row.available,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
});

export const createLimitRepository = (db: Db): LimitRepository => ({
  read: async () => (await db('settings').where({ key: LIMIT }).first('value'))?.value,
  write: async (limit) => {
    await db('settings')
      .insert({ key: LIMIT, value: JSON.stringify(limit) })
      .onConflict('key')
      .merge();
  },
  exclusively: (work) =>
    inTransaction(db, async (trx) => {
      // The lock of who makes an assistant: none comes in between.
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended('assistants', 0))`);
      return work(createLimitRepository(trx));
    }),
});
