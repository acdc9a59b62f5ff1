import {
  createLedgerVerifier,
  entryHash,
  headText,
  LEDGER_GENESIS,
  signedText,
  type LedgerEntry,
  type LedgerLink,
  type Receipt,
} from '@status/evidence';
import { conflict } from '../../errors/index.js';
import type { Entered, LedgerBook, NewEntry } from './ledger.js';
import type { EntryStore } from './ports.js';
import { verifySignature, type SigningKey } from './signing-key.js';

export interface EmbeddedLedger {
  id: string;
  key: SigningKey;
}

/** Entries read at a time, and verified in one call. */
const PAGE = 1_000;
const MOST = 20_000;

/**
 * Chains and signs a digest, as part of the transaction the store is on.
 * @throws AppError 409 when the key stands for another digest already
 */
export async function appendEntry(
  store: EntryStore,
  { id, key }: EmbeddedLedger,
  { key: name, digest, meta = undefined }: NewEntry,
): Promise<Entered & { receipt: Receipt }> {
  await store.lock();
  const known = await store.find({ key: name });
  if (known && known.entry.digest !== digest)
    throw conflict('ledger-conflict', `${name} is anchored with another digest already.`);
  if (known) return { status: 'confirmed', receipt: known.receipt, repeated: true };
  const last = await store.last();
  const entry: LedgerEntry = {
    seq: last ? last.entry.seq + 1 : 0,
    at: new Date().toISOString(),
    key: name,
    digest,
    meta: meta ?? null,
    prevHash: last?.receipt.entryHash ?? LEDGER_GENESIS,
  };
  const unsigned = {
    ledgerId: id,
    seq: entry.seq,
    digest,
    entryHash: entryHash(entry),
    at: entry.at,
  };
  const receipt: Receipt = { ...unsigned, sig: key.sign(signedText(unsigned)) };
  await store.insert(entry, receipt);
  return { status: 'confirmed', receipt, repeated: false };
}

interface BookDeps extends EmbeddedLedger {
  store: EntryStore;
  transaction: <T>(work: (store: EntryStore) => Promise<T>) => Promise<T>;
}

/** The embedded ledger: an insert-only table whose entries are chained and signed. */
export function createEmbeddedBook({ id, key, store, transaction }: BookDeps): LedgerBook {
  const sizeNow = async () => ((await store.last())?.entry.seq ?? -1) + 1;

  async function* entriesUpTo(from: number, end: number): AsyncGenerator<LedgerLink> {
    for (let at = from; at < end;) {
      const page = await store.page(at, Math.min(PAGE, end - at));
      for (const link of page) if (link.entry.seq < end) yield link;
      const last = page.at(-1);
      if (!last) return;
      at = last.entry.seq + 1;
    }
  }

  return {
    key: async () => ({ ledgerId: id, publicKey: key.publicKey }),
    enter: (entry) => transaction((trx) => appendEntry(trx, { id, key }, entry)),
    async find(by) {
      const link = await store.find(by);
      return link && { ...link, status: 'confirmed' };
    },
    async head() {
      const last = await store.last();
      const unsigned = {
        ledgerId: id,
        size: last ? last.entry.seq + 1 : 0,
        head: last?.receipt.entryHash ?? LEDGER_GENESIS,
        at: new Date().toISOString(),
      };
      return { ...unsigned, sig: key.sign(headText(unsigned)) };
    },
    async verify(wanted, to) {
      const size = await sizeNow();
      const from = Math.min(wanted, size);
      const end = Math.max(from, Math.min(size, to ?? size, from + MOST));
      const [before] = from > 0 ? await store.page(from - 1, 1) : [];
      const verifier = createLedgerVerifier({
        ledgerId: id,
        publicKey: key.publicKey,
        verifier: verifySignature,
        from,
        ...(before && { prevHash: before.receipt.entryHash }),
      });
      for await (const link of entriesUpTo(from, end)) if (!verifier.add(link)) break;
      const fault = verifier.fault();
      if (fault) return { ok: false, brokenAt: fault.seq, part: fault.part, why: fault.why };
      const { next, head } = verifier.end();
      const complete = next >= size;
      return { ok: true, size, head: head ?? LEDGER_GENESIS, from, next, complete };
    },
    async *entries(from) {
      yield* entriesUpTo(from, await sizeNow());
    },
  };
}
