import type { LedgerEntry } from './digests.js';
import type { SignatureVerifier } from './ed25519.js';
import { entryHash } from './digests.js';
import { LEDGER_GENESIS, verifyHead, type SignedHead } from './head.js';
import { verifyReceipt, type Receipt } from './receipt.js';

/** An entry with the receipt that the ledger gave for it. */
export interface LedgerLink {
  readonly entry: LedgerEntry;
  readonly receipt: Receipt;
}

/** The first thing that does not hold, by the position of the entry it is about. */
export interface LedgerFault {
  readonly seq: number;
  readonly part: 'entry' | 'receipt' | 'head';
  readonly why: string;
}

interface LedgerVerifierOptions {
  readonly ledgerId: string;
  /** Ed25519, PEM. */
  readonly publicKey: string;
  /** The entry to begin with; 0 for a whole ledger. */
  readonly from?: number;
  /** `entryHash` of the entry before it; without it the first entry's word is taken. */
  readonly prevHash?: string | undefined;
  /** Heads that were published or kept, to be compared with. */
  readonly heads?: readonly SignedHead[];
  readonly verifier?: SignatureVerifier | undefined;
}

/** Verifies a ledger entry by entry, in order: one of any size takes the memory of one entry. */
export function createLedgerVerifier({
  ledgerId,
  publicKey,
  from = 0,
  prevHash = from === 0 ? LEDGER_GENESIS : undefined,
  heads = [],
  verifier,
}: LedgerVerifierOptions) {
  const isSigned = (receipt: Receipt) => verifyReceipt(receipt, publicKey, verifier);
  const wanted = new Set(heads.map(({ size }) => size));
  const hashes = new Map<number, string>(prevHash === undefined ? [] : [[from, prevHash]]);
  let next = from;
  let last: string | undefined = prevHash;
  let fault: LedgerFault | undefined;

  const faultOfHead = (head: SignedHead, complete: boolean): string | undefined => {
    if (head.ledgerId !== ledgerId) return `the head is of another ledger, ${head.ledgerId}`;
    if (!verifyHead(head, publicKey, verifier)) return 'the signature of the head does not match';
    if (head.size === 0 && head.head !== LEDGER_GENESIS) return 'an empty ledger has another head';
    if (head.size > next)
      return complete
        ? `the ledger ends before it: entries ${next} to ${head.size - 1} are gone`
        : undefined;
    const found = hashes.get(head.size);
    return found === undefined || found === head.head
      ? undefined
      : `the ledger has another entry ${head.size - 1} than the head of ${head.at}`;
  };

  return {
    /** @returns false when the chain is broken here or was before */
    add({ entry, receipt }: LedgerLink): boolean {
      fault ??= faultOfLink({ entry, receipt }, { ledgerId, next, last, isSigned });
      next += 1;
      last = receipt.entryHash;
      if (!fault && wanted.has(next)) hashes.set(next, last);
      return fault === undefined;
    },
    /** Where the ledger goes on, and the hash that its next entry must follow. */
    end: () => ({ next, head: last }),
    /** @param complete were the entries added up to the ledger's end? */
    fault(complete = true): LedgerFault | undefined {
      if (fault) return fault;
      for (const head of heads) {
        const why = faultOfHead(head, complete);
        if (why !== undefined) return { seq: Math.min(next, head.size), part: 'head', why };
      }
      return undefined;
    },
  };
}

/** What an entry and its receipt say of each other and of the chain; undefined when all is well. */
function faultOfLink(
  { entry, receipt }: LedgerLink,
  at: {
    ledgerId: string;
    next: number;
    last: string | undefined;
    isSigned: (receipt: Receipt) => boolean;
  },
): LedgerFault | undefined {
  const seq = at.next;
  if (entry.seq !== seq)
    return {
      seq,
      part: 'entry',
      why: `entry ${seq} is missing; entry ${entry.seq} is in its place`,
    };
  if (at.last !== undefined && entry.prevHash !== at.last)
    return { seq, part: 'entry', why: 'does not follow the entry before it' };
  if (receipt.ledgerId !== at.ledgerId)
    return { seq, part: 'receipt', why: `is of another ledger, ${receipt.ledgerId}` };
  if (!at.isSigned(receipt)) return { seq, part: 'receipt', why: 'the signature does not match' };
  if (receipt.seq !== seq) return { seq, part: 'receipt', why: 'is for another entry' };
  if (entryHash(entry) !== receipt.entryHash || entry.digest !== receipt.digest)
    return { seq, part: 'entry', why: 'is not what its receipt was signed for' };
  if (entry.at !== receipt.at)
    return { seq, part: 'entry', why: 'was made at another time than its receipt says' };
  return undefined;
}
