import type { SignedHead } from '@status/evidence';
import type { LedgerBook } from './ledger.js';
import type { HeadStore } from './ports.js';

export interface HeadDeps {
  book: Pick<LedgerBook, 'head'>;
  heads: HeadStore;
  /** Where heads leave the database: whoever keeps the log can show them later. */
  log: { info: (fields: object, message: string) => void };
  now: () => Date;
}

const DAY_MS = 86_400_000;
/** Of a ledger that stands still, no more heads than this are kept, however often one starts. */
const SAME_MS = 3_600_000;

/** Publishes signed heads, so that entries cut off the ledger's end show. */
export function createHeadService({ book, heads, log, now }: HeadDeps) {
  let started = false;
  const ageOf = (head: SignedHead) => now().getTime() - Date.parse(head.at);

  return {
    /**
     * Publishes a head at the first call of a process, and then once a day, whichever process does.
     * @throws AppError when the ledger is away; the next call tries again
     */
    async work(): Promise<void> {
      const [newest] = await heads.list(undefined, 1);
      const due = !newest || ageOf(newest.head) >= DAY_MS;
      if (started && !due) return;
      const head = await book.head();
      started = true;
      log.info({ head }, 'head of the ledger');
      const same = newest?.head.ledgerId === head.ledgerId && newest.head.head === head.head;
      if (!same || ageOf(newest.head) >= SAME_MS) await heads.insert(head);
    },
  };
}
export type HeadService = ReturnType<typeof createHeadService>;
