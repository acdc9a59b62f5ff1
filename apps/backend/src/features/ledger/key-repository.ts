import type { Db } from '../../db/knex.js';
import type { KeyStore } from './ports.js';

export const createKeyRepository = (db: Db): KeyStore => ({
  get: async (ledgerId) => (await db('ledgers').where({ id: ledgerId }).first())?.public_key,
  async note(ledgerId, publicKey) {
    await db('ledgers').insert({ id: ledgerId, public_key: publicKey }).onConflict('id').ignore();
  },
});
