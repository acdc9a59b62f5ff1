import type { Db } from '../../db/knex.js';
import type { FactorRepository } from './ports.js';

const FACTORS = 'second_factors';
const CODES = 'recovery_codes';

/** Every change is one statement with its condition in it, so that of two at once one succeeds. */
export function createFactorRepository(db: Db): FactorRepository {
  const changes = async (sql: string, bindings: unknown[]): Promise<boolean> =>
    (await db.raw(sql, bindings as never)).rowCount > 0;
  return {
    async find(userId) {
      const row: { secret: string; enabled_at: Date | null } | undefined = await db(FACTORS)
        .where('user_id', userId)
        .first('secret', 'enabled_at');
      return row && { secret: row.secret, enabled: row.enabled_at !== null };
    },
    propose: (userId, secret) =>
      changes(
        `insert into second_factors (user_id, secret) values (?, ?)
         on conflict (user_id) do update set secret = excluded.secret
         where second_factors.enabled_at is null`,
        [userId, secret],
      ),
    enable: ({ userId, secret, step, at, codeHashes }) =>
      changes(
        `with enabled as (
           update second_factors set enabled_at = ?, last_step = ?
           where user_id = ? and secret = ? and enabled_at is null and last_step < ?
           returning user_id)
         insert into recovery_codes (user_id, position, code_hash)
         select enabled.user_id, code.position, code.hash
         from enabled, unnest(?::text[]) with ordinality as code (hash, position)`,
        [at, step, userId, secret, step, codeHashes],
      ),
    useStep: (userId, step) =>
      changes(
        `update second_factors set last_step = ?
         where user_id = ? and enabled_at is not null and last_step < ?`,
        [step, userId, step],
      ),
    useRecoveryCode: (userId, codeHash, at) =>
      changes(
        `update recovery_codes set used_at = ?
         where user_id = ? and code_hash = ? and used_at is null`,
        [at, userId, codeHash],
      ),
    async replaceRecoveryCodes(userId, codeHashes) {
      await changes(
        `insert into recovery_codes (user_id, position, code_hash)
         select ?, code.position, code.hash
         from unnest(?::text[]) with ordinality as code (hash, position)
         on conflict (user_id, position)
           do update set code_hash = excluded.code_hash, used_at = null`,
        [userId, codeHashes],
      );
    },
    async countRecoveryCodes(userId) {
      const [row] = await db(CODES).where('user_id', userId).whereNull('used_at').count();
      return Number(row?.['count']);
    },
    async remove(userId) {
      await db(FACTORS).where('user_id', userId).delete();
    },
  };
}
