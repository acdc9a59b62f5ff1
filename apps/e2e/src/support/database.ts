import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { stack } from '../../stack.mjs';

/** One statement on the database of the backend, past all its rules. @returns rows it touched */
export async function changeDatabase(sql: string, values: unknown[]): Promise<number> {
  const secrets = JSON.parse(readFileSync(join(stack.home, 'secrets.json'), 'utf8'));
  const client = new pg.Client({
    host: '127.0.0.1',
    port: stack.postgresPort,
    user: 'status',
    password: secrets.statusDatabasePassword,
    database: 'status',
  });
  await client.connect();
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
