import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  AUDIT_GENESIS,
  auditAnchorKey,
  auditHash,
  type AuditAnchor,
  type SealedAuditEntry,
} from './audit-chain.js';
import { entryHash } from './digests.js';
import { signedText } from './receipt.js';
import { verifyAuditLog, type AuditLogExport } from './verify-audit-log.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

function logOf(length: number): SealedAuditEntry[] {
  const entries: SealedAuditEntry[] = [];
  for (let seq = 0; seq < length; seq++) {
    const prevHash = entries.at(-1)?.hash ?? AUDIT_GENESIS;
    const payload = `{"seq": ${seq}, "action": "scope.created"}`;
    entries.push({ seq, payload, prevHash, hash: auditHash(prevHash, payload) });
  }
  return entries;
}

function anchorOf({ seq, hash: digest }: SealedAuditEntry): AuditAnchor {
  const at = '2026-11-24T00:00:00.000Z';
  const entry = { seq: 7, at, key: auditAnchorKey(seq), digest, meta: null, prevHash: 'x' };
  const unsigned = { ledgerId: 'l', seq: 7, digest, entryHash: entryHash(entry), at };
  const sig = sign(null, Buffer.from(signedText(unsigned)), privateKey).toString('base64url');
  return { entry, receipt: { ...unsigned, sig } };
}

const exportOf = (entries: SealedAuditEntry[], anchored: SealedAuditEntry[]): AuditLogExport => ({
  v: 1,
  kind: 'status-audit-log',
  from: entries[0]?.seq ?? 0,
  entries,
  anchors: anchored.map(anchorOf),
  publicKey: pem,
});

it('verifies a whole log, an empty one, and a part of one', () => {
  const log = logOf(9);
  expect(verifyAuditLog(exportOf(log, log.slice(-2))).ok).toBe(true);
  expect(verifyAuditLog(exportOf([], []))).toMatchObject({ ok: true });
  expect(verifyAuditLog(exportOf(log.slice(4), log.slice(6, 7))).ok).toBe(true);
});

it('finds any entry that was changed, left out, doubled or moved', () => {
  const log = logOf(12);
  const anchored = log.slice(-1);
  const at = fc.integer({ min: 0, max: 11 });
  fc.assert(
    fc.property(at, at, fc.constantFrom('change', 'remove', 'double', 'swap'), (one, two, how) => {
      const copy = [...log];
      const [a, b] = [log[one] as SealedAuditEntry, log[two] as SealedAuditEntry];
      if (how === 'change') copy[one] = { ...a, payload: a.payload.replace('scope', 'user') };
      else if (how === 'remove') copy.splice(one, 1);
      else if (how === 'double') copy.splice(one, 0, a);
      else if (one === two) return;
      else [copy[one], copy[two]] = [b, a];
      expect(verifyAuditLog({ ...exportOf(copy, anchored), from: 0 }).ok).toBe(false);
    }),
  );
});

it('finds a log that was cut at its end, or written anew from an entry on', () => {
  const log = logOf(5);
  const anchored = log.slice(-1);
  const cut = verifyAuditLog(exportOf(log.slice(0, 3), anchored));
  expect(cut).toMatchObject({ ok: false });
  expect(cut.checks.at(-1)?.detail).toContain('entries 3 to 4 are gone');
  const prevHash = log[3]?.hash ?? '';
  const payload = '{"seq": 4, "action": "scope.deleted"}';
  const forged = { seq: 4, payload, prevHash, hash: auditHash(prevHash, payload) };
  const rewritten = verifyAuditLog(exportOf([...log.slice(0, 4), forged], anchored));
  expect(rewritten.checks.map(({ ok }) => ok)).toEqual([true, false]);
});

it('does not take an anchor that was changed, nor one of another key', () => {
  const log = logOf(3);
  const good = exportOf(log, log.slice(-1));
  const [anchor] = good.anchors as [AuditAnchor];
  const receipt = { ...anchor.receipt, at: '2027-01-01T00:00:00.000Z' };
  expect(verifyAuditLog({ ...good, anchors: [{ ...anchor, receipt }] }).ok).toBe(false);
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
  expect(verifyAuditLog({ ...good, publicKey: other.toString() }).ok).toBe(false);
});

it('fails, and does not throw, for what is no export', () => {
  expect(verifyAuditLog({} as AuditLogExport).ok).toBe(false);
  const shapeless = [null, 7, {}] as unknown as SealedAuditEntry[];
  for (const entry of shapeless)
    expect(verifyAuditLog({ ...exportOf([], []), entries: [entry] }).ok).toBe(false);
});
