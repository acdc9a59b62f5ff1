import { currentActor } from './actor.js';
import { AUDITED } from './audited-tables.js';

const tablesThatNote = (...events: ('insert' | 'update' | 'delete')[]): string =>
  Object.entries(AUDITED)
    .filter(([, { when = {} }]) => events.some((event) => when[event] !== false))
    .map(([table]) => table)
    .join('|');

/** Statements that can make an entry. An insert can turn into an update (`on conflict`). */
const AUDITED_WRITE = new RegExp(
  [
    `insert\\s+into\\s+"?(?:${tablesThatNote('insert', 'update')})\\b`,
    `update\\s+(?:only\\s+)?"?(?:${tablesThatNote('update')})\\b`,
    `delete\\s+from\\s+(?:only\\s+)?"?(?:${tablesThatNote('delete')})\\b`,
    `truncate\\s+(?:table\\s+)?"?(?:${Object.keys(AUDITED).join('|')})\\b`,
  ]
    .map((statement) => `\\b${statement}`)
    .join('|'),
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
    // What was told within a transaction is undone with it.
    if (/^\s*rollback\b/i.test(sql)) told = '?';
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
    return query(...(/^\s*commit\b/i.test(sql) ? args.map(watched) : args));
  };

  /** A commit that fails undoes it too. */
  function watched(arg: unknown): unknown {
    if (typeof arg !== 'function') return arg;
    return (error: unknown, ...rest: unknown[]) => {
      if (error) told = '?';
      (arg as (...given: unknown[]) => void)(error, ...rest);
    };
  }
}

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string } | undefined)?.text ?? '');
