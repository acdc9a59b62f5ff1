import { createLedgerClient } from '@status/ledger-client';
import type { LedgerLink } from '@status/evidence';
import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { Queue } from '../../queue/queue.js';
import { appendEntry, createEmbeddedBook, type EmbeddedLedger } from './embedded-ledger.js';
import { createHandoverService } from './handover-service.js';
import { createHeadRepository } from './head-repository.js';
import { createHeadService } from './head-service.js';
import { createKeyRepository } from './key-repository.js';
import type { Ledger, LedgerBook } from './ledger.js';
import { createLedgerRepository } from './ledger-repository.js';
import { createLedgerRoutes } from './ledger-routes.js';
import { createLedgerService, type LedgerServiceDeps } from './ledger-service.js';
import { createRemoteBook } from './remote-ledger-gateway.js';
import { readSigningKey } from './signing-key.js';
import { createWaitingRepository } from './waiting-repository.js';

/** A ledger elsewhere, in place of the embedded one. */
export interface RemoteLedgerOptions {
  /** `host`, `host:port` or URL. */
  endpoint: string;
  token?: string | undefined;
  /** Its key as noted before, PEM. */
  publicKey?: string | undefined;
  timeoutMs: number;
}

/**
 * Opens the embedded ledger; the first start gives it its name and notes its key.
 * @param queue given where digests go to a ledger elsewhere
 * @throws Error with one sentence when the key is not the one the ledger was begun with: receipts
 *   of two keys under one name could not be told apart
 */
export async function openLedger(
  db: Db,
  privateKeyPem: string,
  queue?: Pick<Queue, 'send'>,
): Promise<Ledger<Db>> {
  const embedded = await openEmbedded(db, privateKeyPem);
  const { id, key } = embedded;
  const anchor: Ledger<Db>['anchor'] = async (tx, entry) =>
    (await appendEntry(createLedgerRepository(tx), embedded, entry)).receipt;
  const entry: Ledger<Db>['entry'] = async (tx, seq) =>
    (await createLedgerRepository(tx).find({ seq }))?.entry;
  const publicKeyOf = async (tx: Db, ledgerId: string) =>
    ledgerId === id ? key.publicKey : createKeyRepository(tx).get(ledgerId);
  return {
    id,
    publicKey: key.publicKey,
    anchor,
    entry,
    async seal(tx, digest) {
      if (!queue) return anchor(tx, digest);
      await createWaitingRepository(tx).add(digest);
      await queue.send(tx, 'seal-digests', {});
      return null;
    },
    provenance: async (tx, { ledgerId, seq }) => ({
      entry:
        ledgerId === id
          ? await entry(tx, seq)
          : await createWaitingRepository(tx).entryOf(ledgerId, seq),
      publicKey: await publicKeyOf(tx, ledgerId),
    }),
    standing: (tx, name) => createWaitingRepository(tx).standing(name),
  };
}

async function openEmbedded(db: Db, privateKeyPem: string): Promise<EmbeddedLedger> {
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
  return { id: value.id, key };
}

export const openEmbeddedBook = async (db: Db, privateKeyPem: string): Promise<LedgerBook> =>
  createEmbeddedBook({
    ...(await openEmbedded(db, privateKeyPem)),
    store: createLedgerRepository(db),
    transaction: (work) => inTransaction(db, (trx) => work(createLedgerRepository(trx))),
  });

export const openRemoteBook = ({
  endpoint,
  token,
  publicKey,
  timeoutMs,
}: RemoteLedgerOptions): LedgerBook =>
  createRemoteBook(createLedgerClient({ endpoint, token, publicKey, timeoutMs }));

export interface LedgerApiOptions {
  db: Db;
  privateKeyPem: string;
  remote: RemoteLedgerOptions | undefined;
  queue: Pick<Queue, 'send'>;
  counters: LedgerServiceDeps['counters'];
  log: {
    info: (fields: object, message: string) => void;
    warn: (fields: object, message: string) => void;
  };
  /** Told of the receipt of a digest that had to wait, in the transaction that notes it. */
  onSealed: (tx: Db, key: string, link: LedgerLink) => Promise<void>;
  now: () => Date;
}

/** The ledger's API, what hands digests over to it, and what publishes its heads. */
export async function createLedgerApi(options: LedgerApiOptions) {
  const { db, privateKeyPem, remote, queue, counters, log, onSealed, now } = options;
  const book = remote ? openRemoteBook(remote) : await openEmbeddedBook(db, privateKeyPem);
  const heads = createHeadRepository(db);
  const { id } = await openEmbedded(db, privateKeyPem);
  const handover = createHandoverService<Db>({
    book,
    keyThere: (key) => (remote ? `status:${id}:${key}` : key),
    transaction: (work) =>
      inTransaction(db, (tx) =>
        work(tx, { waiting: createWaitingRepository(tx), keys: createKeyRepository(tx) }),
      ),
    onSealed,
    workLater: (tx, afterMs) => queue.send(tx, 'seal-digests', {}, { afterMs }),
    log,
    now,
  });
  return {
    routes: createLedgerRoutes(
      createLedgerService({
        book,
        mode: remote ? 'remote' : 'embedded',
        heads,
        waiting: createWaitingRepository(db),
        counters,
      }),
    ),
    /** Hands over the digests that wait. */
    handOver: handover.work,
    /** Publishes a head where one is due. */
    publishHead: createHeadService({ book, heads, log, now }).work,
    /** The newest head that can be had without waiting: of a ledger elsewhere, the one published last. */
    head: async () => (remote ? (await heads.list(undefined, 1))[0]?.head : book.head()),
  };
}
export type LedgerApi = Awaited<ReturnType<typeof createLedgerApi>>;
