import { currentActor } from './actor.js';
import { AUDITED } from './audited-tables.js';

/** Statements that can make an entry: those that change an audited table, or append one. */
const AUDITED_WRITE = new RegExp(
  `\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?"?(?:${Object.keys(AUDITED).join('|')})\\b`,
  'i',
);

/** What a connection of `pg` is here. */
interface Connection {
  query: (...args: never[]) => unknown;
}

export const isAuditedWrite = (sql: string): boolean => AUDITED_WRITE.test(sql);

/**
 * Makes a connection tell the database who acts, before a statement whose entry needs it and only
 * when that is someone else than the last time: reads and the writes of runs cost nothing. Every
 * way to the database, transaction or not, passes here.
 */
export function tellActor(connection: object): void {
  const target = connection as Connection;
  const query = target.query.bind(target) as (...args: unknown[]) => unknown;
  let told = '';
  target.query = (...args: never[]) => {
    const sql = textOf(args[0]);
    // What was told within a transaction is undone with it, also by a commit that fails.
    if (/^\s*(?:commit|rollback)\b/i.test(sql)) told = '?';
    else if (isAuditedWrite(sql)) {
      const actor = currentActor();
      if (actor !== told) {
        told = actor;
        // Queued before the statement itself; where it fails, so does that.
        query(`select set_config('status.actor', $1, false)`, [actor], (error: unknown) => {
          if (error) told = '?';
        });
      }
    }
    return query(...args);
  };
}

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string } | undefined)?.text ?? '');
