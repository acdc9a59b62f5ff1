import type { LedgerEntry } from './digests.js';
import { entryHash, groupDigest } from './digests.js';
import { canonicalPem, type SignatureVerifier } from './ed25519.js';
import type { Check, GroupExport, Link } from './group-export.js';
import type { Receipt } from './receipt.js';
import { verifyReceipt } from './receipt.js';

/** Everything of an export but its rows. */
export type Seal = Omit<GroupExport, 'computations'> & {
  /** Keys to believe in place of the one that came along. */
  readonly trusted?: readonly string[] | undefined;
  readonly verifier?: SignatureVerifier | undefined;
};

export interface SealCheck extends Check {
  readonly part: Link;
}

/** What the ledger's entry says of a group, where it was sealed with that. */
export interface SealedMeta {
  readonly controlId: string;
  readonly from: string;
  readonly to: string;
}

export function metaOf(entry: LedgerEntry | undefined): SealedMeta | undefined {
  const meta = entry?.meta as Partial<SealedMeta> | null | undefined;
  return typeof meta?.controlId === 'string' ? (meta as SealedMeta) : undefined;
}

/** Is this the ledger key of the group's seal, as it is here or in a ledger that others use too? */
export const isSealKey = (key: string, groupId: string): boolean =>
  key === `group:${groupId}` || key.endsWith(`:group:${groupId}`);

/** Do the digests of the rows make the digest that was sealed? */
export function groupCheck(
  { group }: Seal,
  digests: readonly string[],
  detail: string,
  whole = true,
): SealCheck {
  const ok = whole && groupDigest({ computationGroup: group.id, digests }) === group.digest;
  const fault = 'the group digest does not match the recomputed computations';
  return { part: 'group', what: 'group digest', ok, detail: ok ? detail : fault };
}

/** Everything from the group's digest up to the ledger's signature. */
export function sealChecks(seal: Seal): SealCheck[] {
  const { group, receipt, entry } = seal;
  if (receipt === undefined)
    return [
      entry === undefined
        ? {
            part: 'receipt',
            what: 'receipt',
            ok: true,
            detail: 'pending: the ledger has yet to sign it, so nothing is proved by it',
          }
        : {
            part: 'receipt',
            what: 'receipt',
            ok: false,
            detail: 'a ledger entry without its receipt proves nothing; export the receipt too',
          },
    ];
  const sealed = receipt.digest === group.digest;
  return [
    {
      part: 'receipt',
      what: 'sealed digest',
      ok: sealed,
      detail: sealed ? `sealed at ${receipt.at}` : 'the receipt is for another digest',
    },
    signatureCheck(receipt, seal),
    entryCheck(seal, receipt),
  ];
}

function signatureCheck(receipt: Receipt, { publicKey, trusted, verifier }: Seal): SealCheck {
  const check = (ok: boolean, detail: string, part: Link = 'receipt'): SealCheck => ({
    part,
    what: 'receipt signature',
    ok,
    detail,
  });
  const keys = trusted ?? (publicKey === undefined ? [] : [publicKey]);
  if (keys.length === 0) return check(false, 'no public key was given; get it from the ledger');
  try {
    const fault = keyFault(publicKey, trusted);
    if (fault !== undefined) return check(false, fault, 'key');
    const ok = keys.some((key) => verifyReceipt(receipt, key, verifier));
    return check(ok, ok ? `signed by ledger ${receipt.ledgerId}` : 'the signature does not match');
  } catch (cause) {
    return check(false, cause instanceof Error ? cause.message : String(cause), 'key');
  }
}

/** What is wrong with a key that came along; undefined when it is well, or when there is none. */
export function keyFault(
  publicKey: string | undefined,
  trusted: readonly string[] | undefined,
): string | undefined {
  if (publicKey === undefined) return undefined;
  const canonical = canonicalPem(publicKey);
  if (canonical !== publicKey) return 'the key that came along is not written as keys are';
  return trusted && !trusted.map(canonicalPem).includes(canonical)
    ? 'the key that came along is another one than yours'
    : undefined;
}

function entryCheck({ group, entry }: Seal, receipt: Receipt): SealCheck {
  const check = (ok: boolean, detail: string): SealCheck => ({
    part: 'entry',
    what: 'ledger entry',
    ok,
    detail,
  });
  if (entry === undefined) return check(false, 'the entry of the receipt is gone');
  const same =
    entryHash(entry) === receipt.entryHash &&
    entry.seq === receipt.seq &&
    entry.digest === receipt.digest &&
    entry.at === receipt.at;
  if (!same) return check(false, 'the entry does not match the receipt');
  if (!isSealKey(entry.key, group.id)) return check(false, 'the entry is that of another group');
  const meta = metaOf(entry);
  if (meta && meta.controlId !== group.controlId)
    return check(false, 'the entry is that of another control');
  return check(true, `entry ${entry.seq}`);
}
