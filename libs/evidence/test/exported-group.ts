import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, sign } from 'node:crypto';
import { appendEvidence, chainHead, genesisHash } from '../src/chain.js';
import { computationDigest, entryHash, groupDigest } from '../src/digests.js';
import type { EvidenceDraft, EvidenceRecord } from '../src/evidence-record.js';
import type { ExportedComputation, GroupExport } from '../src/group-export.js';
import { hash } from '../src/hash.js';
import type { SignedHead } from '../src/head.js';
import { headText } from '../src/head.js';
import type { Receipt } from '../src/receipt.js';
import { signedText } from '../src/receipt.js';

const keys = generateKeyPairSync('ed25519');

export const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const of = { computationGroup: 'group-1', controlId: 'control-1' };

export function buildDraft(overrides: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    id: 'evidence-0',
    key: 'express@5.1.0',
    value: { licence: 'MIT' },
    result: true,
    at: '2026-03-01T00:00:00.000Z',
    from: '2026-02-01T00:00:00.000Z',
    to: '2026-03-01T00:00:00.000Z',
    source: { url: 'https://a.example/', fetchedAt: '2026-03-01', status: 200, sha256: 'sha256:0' },
    ...overrides,
  };
}

export function buildChain(drafts: readonly EvidenceDraft[]): EvidenceRecord[] {
  const genesis = genesisHash(of);
  return drafts.reduce<EvidenceRecord[]>(
    (chain, draft) => [...chain, appendEvidence(chain, genesis, draft)],
    [],
  );
}

export function buildReceipt(
  overrides: Partial<Receipt> = {},
  privateKey: KeyObject = keys.privateKey,
): Receipt {
  const unsigned = {
    ledgerId: 'ledger-1',
    seq: 7,
    digest: hash('something'),
    entryHash: hash('entry'),
    at: '2026-03-01T00:00:01.000Z',
    ...overrides,
  };
  return { sig: signedBy(privateKey, signedText(unsigned)), ...unsigned };
}

const signedBy = (privateKey: KeyObject, text: string) =>
  sign(null, Buffer.from(text), privateKey).toString('base64url');

export function buildHead(overrides: Partial<SignedHead> = {}): SignedHead {
  const unsigned = {
    ledgerId: 'ledger-1',
    size: 8,
    head: hash('entry'),
    at: '2026-03-01T00:00:02.000Z',
    ...overrides,
  };
  return { sig: signedBy(keys.privateKey, headText(unsigned)), ...unsigned };
}

/** A group of two rows, with two evidences and none, sealed by a ledger entry and its receipt. */
export function buildExport(): GroupExport {
  const period = { from: '2026-02-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
  const chains = [buildChain([buildDraft(), buildDraft({ id: 'evidence-1', result: false })]), []];
  const computations = chains.map((evidences, index): ExportedComputation => {
    const evidenceHead = chainHead(genesisHash(of), evidences);
    const content = { period, scope: { stage: `stage-${index}` }, value: index > 0, evidenceHead };
    const digest = computationDigest({ ...of, ...content });
    return { id: `computation-${index}`, ...content, digest, evidences };
  });
  const digest = groupDigest({
    computationGroup: of.computationGroup,
    digests: computations.map((computation) => computation.digest),
  });
  const entry = {
    seq: 7,
    at: '2026-03-01T00:00:01.000Z',
    key: `group:${of.computationGroup}`,
    digest,
    meta: null,
    prevHash: hash('before'),
  };
  const receipt = buildReceipt({ digest, entryHash: entryHash(entry), seq: entry.seq });
  const group = { id: of.computationGroup, controlId: of.controlId, digest };
  return { group, computations, receipt, entry, publicKey: publicKeyPem };
}

/** The value without some of its members. */
export function without<T extends object, K extends keyof T>(value: T, ...names: K[]): Omit<T, K> {
  const left = { ...value };
  for (const name of names) delete left[name];
  return left;
}
