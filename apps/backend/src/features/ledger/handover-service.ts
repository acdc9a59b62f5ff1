import type { LedgerLink } from '@status/evidence';
import { AppError } from '../../errors/index.js';
import { backoffMs } from './backoff.js';
import type { Entered, LedgerBook } from './ledger.js';
import type { KeyStore, WaitingDigest, WaitingStore } from './ports.js';

export interface HandoverDeps<Tx> {
  book: LedgerBook;
  /** The key a digest has there, where others enter theirs too. */
  keyThere: (key: string) => string;
  /** Runs work in one transaction, with the stores on it. */
  transaction: <T>(
    work: (tx: Tx, stores: { waiting: WaitingStore; keys: KeyStore }) => Promise<T>,
  ) => Promise<T>;
  /** Told of a seal in the transaction that notes it. */
  onSealed: (tx: Tx, key: string, link: LedgerLink) => Promise<void>;
  /** Has `work` called again after a while. */
  workLater: (tx: Tx, afterMs: number) => Promise<void>;
  log: { warn: (fields: object, message: string) => void };
  now?: () => Date;
  random?: () => number;
}

/** How long a ledger that promised a receipt has until it is asked. */
const PROMISED_MS = 30_000;

type Step = 'next' | 'stop';

/**
 * Hands digests over to the ledger, oldest first and one at a time. While the ledger is away they
 * wait, all of them behind the first; what it refuses is noted, and the next one goes. Any process
 * may work, one at a time does. Entering a digest twice changes nothing, so that a process that dies
 * in between is no loss.
 */
export function createHandoverService<Tx>(deps: HandoverDeps<Tx>) {
  const { now = () => new Date(), random = Math.random } = deps;

  const one = (pick: (waiting: WaitingStore) => Promise<WaitingDigest | undefined>) =>
    deps.transaction(async (tx, { waiting, keys }): Promise<Step> => {
      const digest = await pick(waiting);
      if (!digest || digest.nextAt > now()) return 'stop';
      try {
        const link = await handOver(deps, keys, digest);
        if (link) {
          await waiting.confirm(digest.n, link);
          await deps.onSealed(tx, digest.key, link);
          return 'next';
        }
        const until = new Date(now().getTime() + PROMISED_MS);
        await waiting.postpone(
          digest.n,
          until,
          'The ledger took it and has yet to confirm it.',
          true,
        );
        await deps.workLater(tx, PROMISED_MS);
        return 'next';
      } catch (error) {
        return await onFailure(tx, waiting, digest, error);
      }
    });

  async function onFailure(
    tx: Tx,
    waiting: WaitingStore,
    digest: WaitingDigest,
    error: unknown,
  ): Promise<Step> {
    if (!(error instanceof AppError)) throw error;
    const { key } = digest;
    // Away, or not to be believed: neither is the last word, and whoever looks sees why it waits.
    if (error.status === 503 || error.status === 502) {
      const wait = backoffMs(digest.attempts + 1, random());
      await waiting.postpone(digest.n, new Date(now().getTime() + wait), error.message, false);
      await deps.workLater(tx, wait);
      if (digest.attempts === 0)
        deps.log.warn({ key, err: error }, 'a digest has to wait for the ledger');
      return 'stop';
    }
    await waiting.refuse(digest.n, error.message);
    deps.log.warn({ key, err: error }, 'the ledger does not take a digest');
    return 'next';
  }

  return {
    /** Hands over what waits, until nothing does or the ledger is away. */
    async work(): Promise<void> {
      while ((await one((waiting) => waiting.lockFirst())) === 'next');
      while ((await one((waiting) => waiting.lockPromised(now()))) === 'next');
    },
  };
}
export type HandoverService = ReturnType<typeof createHandoverService>;

/** @returns undefined while the ledger has only promised a receipt */
async function handOver(
  { book, keyThere }: Pick<HandoverDeps<never>, 'book' | 'keyThere'>,
  keys: KeyStore,
  { key, digest, meta }: WaitingDigest,
): Promise<LedgerLink | undefined> {
  const there = keyThere(key);
  const entered: Entered = await book.enter({ key: there, digest, meta: meta ?? undefined });
  if (entered.status === 'pending') return undefined;
  const { receipt } = entered;
  const { ledgerId, publicKey } = await book.key();
  await keys.note(ledgerId, publicKey);
  if ((await keys.get(ledgerId)) !== publicKey)
    throw forged(`Ledger ${ledgerId} shows another key than before.`);
  const record = await book.find({ seq: receipt.seq });
  if (record?.receipt.entryHash !== receipt.entryHash || record.entry.key !== there)
    throw forged('The ledger does not have the entry that its receipt is for.');
  return { entry: record.entry, receipt };
}

const forged = (detail: string) =>
  new AppError({ status: 502, code: 'ledger-forged', title: 'Bad Gateway', detail });
