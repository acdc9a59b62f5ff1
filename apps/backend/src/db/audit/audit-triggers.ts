import type { Knex } from 'knex';
import { AUDITED, ignoredOf, type AuditedTable } from './audited-tables.js';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The triggers of one table, as SQL. They are constraint triggers that fire at commit: the log's
 * lock is then the last one a transaction waits for, so that it can take part in no deadlock, and is
 * held no longer than the commit takes.
 */
function triggersOf(table: string, spec: AuditedTable): Record<string, string> {
  const { type, key, name = '', masked = [], when = {} } = spec;
  const ignored = ignoredOf(spec);
  const args = [type, key.join(','), name, masked.join(','), ignored.join(',')].map(quoted);
  const differs = `(to_jsonb(old) - ${quoted(`{${ignored.join(',')}}`)}::text[]) is distinct from (to_jsonb(new) - ${quoted(`{${ignored.join(',')}}`)}::text[])`;
  const conditions = { insert: 'true', update: 'true', delete: 'true', ...when };
  const triggers: Record<string, string> = {
    audit_truncate: `create trigger audit_truncate after truncate on ${table}
      for each statement execute function audit_truncate(${args[0]})`,
  };
  for (const event of ['insert', 'update', 'delete'] as const) {
    const condition = conditions[event];
    if (condition === false) continue;
    const clause = event === 'update' ? `${condition} and ${differs}` : condition;
    triggers[`audit_${event}`] =
      `create constraint trigger audit_${event} after ${event} on ${table}
      deferrable initially deferred for each row when (${clause})
      execute function audit_row(${args.join(', ')})`;
  }
  return triggers;
}

/** Every trigger of the audit log that is there. */
async function present(db: Knex): Promise<{ table: string; name: string; sql: string | null }[]> {
  const { rows } = await db.raw(
    `select c.relname as "table", t.tgname as name, obj_description(t.oid, 'pg_trigger') as sql
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0
       and t.tgname like 'audit\\_%' and c.relname not in ('audit_log', 'audit_anchors')`,
  );
  return rows;
}

/**
 * Gives every audited table its triggers, and takes away those that are not wanted any more. What
 * is as it should be is left alone: a start takes no lock on any table.
 */
export async function attachAudit(db: Knex): Promise<void> {
  const known = new Map((await present(db)).map((row) => [`${row.table}.${row.name}`, row]));
  const { rows } = await db.raw(
    `select tablename from pg_tables where schemaname = 'public' and tablename = any (?)`,
    [Object.keys(AUDITED)],
  );
  const tables = new Set(rows.map((row: { tablename: string }) => row.tablename));
  for (const [table, spec] of Object.entries(AUDITED)) {
    if (!tables.has(table)) continue;
    for (const [name, sql] of Object.entries(triggersOf(table, spec))) {
      const found = known.get(`${table}.${name}`);
      known.delete(`${table}.${name}`);
      if (found?.sql === sql) continue;
      await db.raw(`drop trigger if exists ${name} on ${table}`);
      await db.raw(sql.replaceAll('?', '\\?'));
      await db.raw(
        `comment on trigger ${name} on ${table} is ${quoted(sql)}`.replaceAll('?', '\\?'),
      );
    }
  }
  for (const { table, name } of known.values()) await db.raw(`drop trigger ${name} on ${table}`);
}

/** PostgreSQL alters no table that has triggers waiting for the commit: migrations run without. */
export async function detachAudit(db: Knex): Promise<void> {
  for (const { table, name } of await present(db)) await db.raw(`drop trigger ${name} on ${table}`);
}
