import { AUDITED } from '../src/db/audit/audited-tables.js';
import { attachAudit, detachAudit } from '../src/db/audit/audit-triggers.js';
import { runAs } from '../src/db/audit/actor.js';
import { newId } from '../src/db/id.js';
import { createDb, inTransaction, type Db } from '../src/db/knex.js';
import { measure, ms, seconds } from './measure.js';

const WRITERS = 8;
const CHANGES = 100;

/** What the audit log costs: a change, many changes at once, and what it has no business with. */
export async function audit(db: Db, url: string): Promise<void> {
  const pool = createDb(url, undefined, WRITERS);
  const actor = { actor: { kind: 'user' as const, id: newId(), name: 'ada' }, requestId: newId() };
  const insert = () =>
    runAs(actor, () =>
      pool('scopes').insert({ id: newId(), name: `bench-${newId()}`, type: 'string' }),
    );
  const crowd = () =>
    seconds(() =>
      Promise.all(
        Array.from({ length: WRITERS }, async () => {
          for (let n = 0; n < CHANGES; n++) await insert();
        }),
      ),
    );
  /** As the run path writes: a transaction that changes no audited table. */
  const unaudited = () =>
    runAs(actor, () =>
      inTransaction(pool, async (trx) => {
        await trx('groups').where({ id: newId() }).update({ received: 1 });
        await trx('events').insert({ type: 'run.updated', data: '{}' });
        await trx('idempotency_keys').insert({
          operation: 'bench',
          principal: 'bench',
          key: newId(),
          body_hash: '',
          answer: '{}',
        });
      }),
    );
  const read = () => runAs(actor, () => pool('catalogs').select('id').limit(1));
  const rows: [string, string, string][] = [];
  const both = async (what: string, work: () => Promise<string>) => {
    await detachAudit(db);
    const without = await work();
    await attachAudit(db);
    rows.push([what, without, await work()]);
  };
  await both('a change', async () => ms((await measure(400, insert)).p50));
  await both(`changes per second, ${WRITERS} writers`, async () =>
    ((WRITERS * CHANGES) / (await crowd())).toFixed(0),
  );
  await both('a transaction of a run', async () => ms((await measure(400, unaudited)).p50));
  await both('a read', async () => ms((await measure(1_000, read)).p50));
  console.log(`\nAudit log (${Object.keys(AUDITED).length} tables)    without    with`);
  for (const [what, without, withLog] of rows)
    console.log(`  ${what.padEnd(34)} ${without.padStart(10)} ${withLog.padStart(10)}`);
  await pool.destroy();
}
