import { generateKeyPairSync, sign } from 'node:crypto';
import {
  appendEvidence,
  AUDIT_GENESIS,
  auditHash,
  computationDigest,
  entryHash,
  genesisHash,
  groupDigest,
  signedText,
} from './index.js';
import { expect, it } from 'vitest';
import { describeReport } from './describe-report.js';
import { verifyText } from './verify-text.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const ids = { computationGroup: 'g', controlId: 'c' };
const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };

function sealedRun() {
  const genesis = genesisHash(ids);
  const draft = { id: 'e', key: 'express@5', value: 'MIT', result: true, at: period.from };
  const evidences = [appendEvidence([], genesis, draft)];
  const evidenceHead = evidences[0]?.hash ?? '';
  const content = { period, scope: {}, value: true, evidenceHead };
  const digest = computationDigest({ ...ids, ...content });
  const group = { id: 'g', controlId: 'c', digest: groupDigest({ ...ids, digests: [digest] }) };
  const entry = {
    seq: 0,
    at: period.to,
    key: 'group:g',
    digest: group.digest,
    meta: null,
    prevHash: 'x',
  };
  const unsigned = {
    ledgerId: 'l',
    seq: 0,
    digest: group.digest,
    entryHash: entryHash(entry),
    at: entry.at,
  };
  const sig = sign(null, Buffer.from(signedText(unsigned)), privateKey).toString('base64url');
  const receipt = { ...unsigned, sig };
  const computations = [{ id: 'r', ...content, digest, evidences }];
  return { v: 1, group, computations, entry, receipt, publicKey: pem };
}

it('verifies a sealed run with the key alone', () => {
  const report = verifyText(JSON.stringify(sealedRun()), { keys: [pem] });
  expect(report.ok).toBe(true);
  expect(describeReport(report)).toContain('ok   1 of 1 computations whole');
});

it('names what was changed', () => {
  const text = JSON.stringify(sealedRun()).replace('"MIT"', '"GPL"');
  const report = verifyText(text, { keys: [pem] });
  expect(report).toMatchObject({ ok: false, firstBroken: { evidenceId: 'e' } });
  expect(describeReport(report)).toContain('FAIL computation r');
});

it('does not take a seal of another key', () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
  expect(verifyText(JSON.stringify(sealedRun()), { keys: [other.toString()] }).ok).toBe(false);
});

it('verifies an audit log and names the entry that was changed', () => {
  const payload = '{"seq": 0, "action": "scope.created"}';
  const entry = {
    seq: 0,
    payload,
    prevHash: AUDIT_GENESIS,
    hash: auditHash(AUDIT_GENESIS, payload),
  };
  const log = { v: 1, kind: 'status-audit-log', from: 0, entries: [entry], anchors: [] };
  const report = verifyText(JSON.stringify(log), { keys: [pem] });
  expect(describeReport(report)).toContain('ok   chain: 1 entries whole\nVerified');
  const changed = verifyText(JSON.stringify(log).replace('created', 'deleted'), { keys: [pem] });
  expect(describeReport(changed)).toContain('FAIL chain: entry 0: the hash does not match');
});

it('says in one sentence what is wrong with a file', () => {
  expect(() => verifyText('{')).toThrow('not JSON');
  expect(() => verifyText('{}')).toThrow('not an exported run');
});
