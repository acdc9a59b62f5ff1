import { etc, getPublicKey, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2';
import { entryHash, hashText, signedText, type LedgerEntry } from '@status/evidence';
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
  let head: string = hashText('the first entry of the demo ledger');
  let next = 0;
  return {
    ledgerId,
    publicKey,
    /** Seals a digest as of an instant. */
    seal(key: string, digest: string, at: string): { entry: LedgerEntry; receipt: Receipt } {
      const entry: LedgerEntry = { seq: next, at, key, digest, meta: null, prevHash: head };
      next += 1;
      head = entryHash(entry);
      const unsigned = { ledgerId, seq: entry.seq, digest, entryHash: head, at };
      const signature = sign(new TextEncoder().encode(signedText(unsigned)), secret);
      const sig = base64(signature).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
      return { entry, receipt: { ...unsigned, sig } };
    },
  };
}
export type Ledger = ReturnType<typeof createLedger>;
