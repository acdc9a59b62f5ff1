import { MongoClient } from 'mongodb';
import pg from 'pg';
import type { State } from '../src/store/store.js';

export interface PlainStates {
  /** Searches for the state; appends to its records or inserts it. */
  append: (state: State) => Promise<void>;
  close: () => Promise<void>;
}

/** States kept by search and then write, in a table or collection of their own. */
export const openPlainStates = (url: string): Promise<PlainStates> =>
  url.startsWith('mongodb') ? onMongo(url) : onPostgres(url);

async function onPostgres(url: string): Promise<PlainStates> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('drop table if exists plain_states');
  await client.query(
    'create table plain_states (agreement_id text, state_type text, id text, scope text, period text, records jsonb)',
  );
  await client.query('create index on plain_states (agreement_id, id)');
  return {
    append: async ({ agreementId, stateType, id, scope, period, ...record }) => {
      const key = [agreementId, stateType, id, JSON.stringify(scope), JSON.stringify(period)];
      const where =
        'agreement_id = $1 and state_type = $2 and id = $3 and scope = $4 and period = $5';
      const { rowCount } = await client.query(`select 1 from plain_states where ${where}`, key);
      const sql = rowCount
        ? `update plain_states set records = records || $6::jsonb where ${where}`
        : 'insert into plain_states values ($1, $2, $3, $4, $5, $6::jsonb)';
      await client.query(sql, [...key, JSON.stringify([record])]);
    },
    close: () => client.end(),
  };
}

async function onMongo(url: string): Promise<PlainStates> {
  const client = await MongoClient.connect(url);
  const states = client.db().collection<{ records: unknown[] }>('plain_states');
  await states.drop().catch(() => undefined);
  await states.createIndex({ agreementId: 1, id: 1 });
  return {
    append: async ({ agreementId, stateType, id, scope, period, ...record }) => {
      const key = {
        agreementId,
        stateType,
        id,
        scope: JSON.stringify(scope),
        period: JSON.stringify(period),
      };
      const found = await states.findOne(key);
      if (found) await states.updateOne(key, { $push: { records: record } });
      else await states.insertOne({ ...key, records: [record] });
    },
    close: () => client.close(),
  };
}
