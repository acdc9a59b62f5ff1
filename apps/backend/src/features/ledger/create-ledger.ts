import type { Db } from '../../db/knex.js';
import { newId } from '../../db/id.js';
import { createEmbeddedLedger } from './ledger-repository.js';
import type { Ledger } from './ledger.js';
import { readSigningKey } from './signing-key.js';

/**
 * Opens the embedded ledger; the first start gives it its name and notes its key.
 * @throws Error with one sentence when the key is not the one the ledger was begun with: receipts
 *   of two keys under one name could not be told apart
 */
export async function openLedger(db: Db, privateKeyPem: string): Promise<Ledger<Db>> {
  const key = readSigningKey(privateKeyPem);
  const fresh = { id: newId(), publicKey: key.publicKey };
  await db('settings')
    .insert({ key: 'ledger', value: JSON.stringify(fresh) })
    .onConflict('key')
    .ignore();
  const { value } = await db('settings').where({ key: 'ledger' }).first();
  if (value.publicKey !== key.publicKey)
    throw new Error(
      'The ledger key is not the one this database was begun with. Restore the key file that belongs to it.',
    );
  return createEmbeddedLedger(value.id, key);
}
