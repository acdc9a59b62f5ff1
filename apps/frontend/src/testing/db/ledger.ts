import { etc, getPublicKey, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2';
import { entryHash, hashText, headText, LEDGER_GENESIS, signedText } from '@status/evidence';
import type { LedgerEntry, SignedHead } from '@status/evidence';
import type { Schemas } from '@/lib/schemas';

etc.sha512Sync = (...messages) => sha512(etc.concatBytes(...messages));

type Receipt = Schemas['Receipt'];

/** DER header of SubjectPublicKeyInfo for Ed25519 (RFC 8410). */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** A ledger in memory with a key of its own: what it signs can really be verified. */
export function createLedger() {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const der = new Uint8Array([...SPKI, ...getPublicKey(secret)]);
  const publicKey = `-----BEGIN PUBLIC KEY-----\n${base64(der)}\n-----END PUBLIC KEY-----\n`;
  const ledgerId = 'demo';
  const links: { entry: LedgerEntry; receipt: Receipt }[] = [];
  const last = () => links.at(-1)?.receipt.entryHash ?? LEDGER_GENESIS;
  const signed = (text: string) =>
    base64(sign(new TextEncoder().encode(text), secret))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  const head = (at = new Date().toISOString()): SignedHead => {
    const unsigned = { ledgerId, size: links.length, head: last(), at };
    return { ...unsigned, sig: signed(headText(unsigned)) };
  };
  /** Seals a digest as of an instant. */
  const seal = (key: string, digest: string, at: string) => {
    const entry: LedgerEntry = {
      seq: links.length,
      at,
      key,
      digest,
      meta: null,
      prevHash: last(),
    };
    const unsigned = { ledgerId, seq: entry.seq, digest, entryHash: entryHash(entry), at };
    const receipt: Receipt = { ...unsigned, sig: signed(signedText(unsigned)) };
    links.push({ entry, receipt });
    return { entry, receipt };
  };
  const now = new Date().toISOString();
  const heads = [head(now)];
  seal('release:1', hashText('the first release'), now);
  return {
    ledgerId,
    publicKey,
    links,
    /** Runs whose receipt is still to come. */
    waiting: new Set<string>(),
    /** Published, newest first. */
    heads: [head(now), ...heads],
    head,
    seal,
  };
}
export type Ledger = ReturnType<typeof createLedger>;
