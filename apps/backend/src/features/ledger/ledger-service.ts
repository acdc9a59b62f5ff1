import { LEDGER_GENESIS, verifyHead, type LedgerLink, type SignedHead } from '@status/evidence';
import { invalid, notFound, tooMany } from '../../errors/index.js';
import { refusalOf } from './entry-rules.js';
import type {
  Entered,
  EntrySelector,
  LedgerBook,
  LedgerRecord,
  LedgerReport,
  NewEntry,
} from './ledger.js';
import type { HeadStore, WaitingStore } from './ports.js';

export interface LedgerServiceDeps {
  book: LedgerBook;
  mode: 'embedded' | 'remote';
  heads: HeadStore;
  waiting: Pick<WaitingStore, 'count'>;
  counters: { increment(key: string, ttlMs: number): Promise<{ count: number; leftMs: number }> };
}

/** Who enters: their id, and the run whose token they have. */
export interface Enterer {
  id: string;
  group?: string | undefined;
}

export interface LedgerExport {
  about: {
    v: 1;
    kind: 'status-ledger';
    ledgerId: string;
    publicKey: string;
    from: number;
  };
  entries: AsyncIterable<LedgerLink>;
  /** Taken after the entries. */
  head: () => Promise<SignedHead>;
}

/** Entries of one caller: in a minute, and in a day, since they stay for ever. */
const LIMITS = [
  { most: 600, ms: 60_000 },
  { most: 50_000, ms: 86_400_000 },
];
/** Published heads that a verification is compared with: one binds all entries before it. */
const HEADS = 10;

/** The ledger as the API shows it. */
export const createLedgerService = ({
  book,
  mode,
  heads,
  waiting,
  counters,
}: LedgerServiceDeps) => ({
  key: () => book.key(),
  head: () => book.head(),
  heads: (before: number | undefined, limit: number) => heads.list(before, limit),

  /** @throws AppError 400, 403 (a key of others), 409, 429, 503 */
  async enter(entry: NewEntry, { id, group }: Enterer): Promise<Entered> {
    const refusal = refusalOf(entry, group);
    if (refusal) throw refusal;
    for (const { most, ms } of LIMITS) {
      const { count, leftMs } = await counters.increment(`rate:ledger:${ms}:${id}`, ms);
      if (count > most)
        throw tooMany(
          `One caller may enter ${most} digests in ${ms / 60_000} minutes. Enter the digest of many digests at once.`,
          leftMs / 1000,
        );
    }
    return book.enter(entry);
  },

  /** @throws AppError 400 unless exactly one is asked for, 404 */
  async find(by: { key?: string; digest?: string }): Promise<LedgerRecord> {
    const { key, digest } = by;
    if ((key === undefined) === (digest === undefined))
      throw invalid([{ path: '/query', message: 'give one of key and digest, and not both' }]);
    return found(book, key === undefined ? { digest: String(digest) } : { key });
  },

  entry: (seq: number): Promise<LedgerRecord> => found(book, { seq }),

  async verify(from: number, to: number | undefined): Promise<LedgerReport> {
    // Heads first: one that is published from here on may be longer than what is verified.
    const published = await heads.list(undefined, HEADS);
    const report = await book.verify(from, to);
    if (!report.ok) return report;
    const { ledgerId, publicKey } = await book.key();
    for (const { head } of published) {
      if (head.ledgerId !== ledgerId) continue;
      const why = await faultOf(head, book, publicKey);
      if (why !== undefined)
        return {
          ok: false,
          brokenAt: Math.min(head.size, report.size ?? head.size),
          part: 'head',
          why,
        };
    }
    return report;
  },

  async export(from: number): Promise<LedgerExport> {
    const { ledgerId, publicKey } = await book.key();
    return {
      about: { v: 1, kind: 'status-ledger', ledgerId, publicKey, from },
      entries: book.entries(from),
      head: () => book.head(),
    };
  },

  async health() {
    const { ledgerId } = await book.key();
    return { ok: true, ledgerId, mode, waiting: await waiting.count() };
  },
});
export type LedgerService = ReturnType<typeof createLedgerService>;

async function found(book: LedgerBook, by: EntrySelector): Promise<LedgerRecord> {
  const record = await book.find(by);
  if (!record) throw notFound('ledger entry', String(Object.values(by)[0]));
  return record;
}

async function faultOf(
  head: SignedHead,
  book: LedgerBook,
  publicKey: string,
): Promise<string | undefined> {
  if (!verifyHead(head, publicKey)) return `the head of ${head.at} is not signed with the key`;
  if (head.size === 0)
    return head.head === LEDGER_GENESIS ? undefined : 'an empty ledger has another head';
  const last = await book.find({ seq: head.size - 1 });
  if (!last) return `the ledger ends before the head of ${head.at}: entries are gone`;
  return last.receipt.entryHash === head.head
    ? undefined
    : `entry ${head.size - 1} is another one than the head of ${head.at} says`;
}
