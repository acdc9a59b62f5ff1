import type { SignatureVerifier } from './ed25519.js';
import type { Check, GroupReport } from './group-export.js';
import { verifyHead, type SignedHead } from './head.js';
import { createLedgerVerifier, type LedgerLink } from './ledger-chain.js';
import { checkHeadShape, checkLinkShape, exactly } from './shape.js';
import { unreadable } from './verify-group.js';
import { keyFault } from './verify-seal.js';

/** An exported ledger: `GET /ledger/export`. */
export interface LedgerExport {
  readonly v: number;
  readonly kind: 'status-ledger';
  readonly ledgerId: string;
  /** Ed25519, PEM. */
  readonly publicKey: string;
  /** Position of the first entry. */
  readonly from: number;
  readonly entries: readonly LedgerLink[];
  /** Signed when the last entry had been written. */
  readonly head: SignedHead;
}

/** What an auditor brings along to compare an export with. */
export interface Kept {
  /** Keys noted earlier, PEM: they are believed, and the one in the file is not. */
  readonly keys?: readonly string[] | undefined;
  /** Heads kept earlier. */
  readonly heads?: readonly SignedHead[] | undefined;
  /** In place of the signatures' verification in this library. */
  readonly verifier?: SignatureVerifier | undefined;
  /** The ledger itself, exported. */
  readonly ledger?: LedgerExport | undefined;
}

/**
 * Recomputes an exported ledger, entry by entry, and compares it with the heads that were published
 * and kept. Never throws: what cannot be read is a failed check.
 */
export function verifyLedger(exported: LedgerExport, kept: Kept = {}): GroupReport {
  try {
    return report(exported, kept);
  } catch (cause) {
    return unreadable(cause);
  }
}

const MEMBERS = ['v', 'kind', 'ledgerId', 'publicKey', 'from', 'entries', 'head'];

function report(
  exported: LedgerExport,
  { keys, heads = [], verifier: signatures }: Kept,
): GroupReport {
  const { ledgerId, publicKey, from, entries, head } = exported;
  exactly(exported, 'the ledger', MEMBERS);
  checkHeadShape(head);
  const wrongKey = keyFault(publicKey, keys);
  if (wrongKey !== undefined)
    return {
      ok: false,
      checks: [{ what: 'key', ok: false, detail: wrongKey }],
      firstBroken: { part: 'key', why: wrongKey },
    };
  const all = [...heads, head];
  const verifier = createLedgerVerifier({
    ledgerId,
    publicKey,
    from,
    heads: all,
    verifier: signatures,
  });
  for (const link of entries) {
    exactly(link, 'an item of entries', ['entry', 'receipt']);
    checkLinkShape(link);
    if (!verifier.add(link)) break;
  }
  const fault = verifier.fault() ?? tailFault(head, verifier.end().next);
  const count = `${entries.length} entries from ${from} on`;
  const chain: Check = {
    what: 'ledger',
    ok: fault === undefined,
    detail: fault ? `${fault.part} ${fault.seq}: ${fault.why}` : `${count} are whole and signed`,
  };
  const compared = `ends as ${all.length} signed heads say`;
  return {
    ok: fault === undefined,
    checks: fault ? [chain] : [chain, { what: 'heads', ok: true, detail: compared }],
    ...(fault && { firstBroken: { part: fault.part, seq: fault.seq, why: fault.why } }),
  };
}

/** The head in the file was taken after its last entry. */
const tailFault = ({ size }: SignedHead, next: number) =>
  size === next
    ? undefined
    : ({
        seq: Math.min(size, next),
        part: 'head',
        why: `the file ends at ${next}, not at ${size}`,
      } as const);

/**
 * Are heads signed with one of the keys, and do those that end in one of these entries name it?
 * Heads longer or shorter than that say nothing about them.
 */
export function headFault(
  heads: readonly SignedHead[],
  keys: readonly string[],
  hashOf: (ledgerId: string, seq: number) => string | undefined,
  verifier?: SignatureVerifier,
): { seq: number; why: string } | undefined {
  for (const head of heads) {
    const seq = head.size;
    if (!keys.some((key) => verifyHead(head, key, verifier)))
      return { seq, why: 'the head is not signed with the key' };
    const hash = hashOf(head.ledgerId, seq - 1);
    if (hash !== undefined && hash !== head.head)
      return { seq: seq - 1, why: `the head of ${head.at} has another entry there` };
  }
  return undefined;
}
