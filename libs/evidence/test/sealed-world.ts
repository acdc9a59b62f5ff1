import { generateKeyPairSync, sign } from 'node:crypto';
import { appendEvidence, chainHead, genesisHash } from '../src/chain.js';
import { computationDigest, computationId, entryHash, groupDigest } from '../src/digests.js';
import type { EvidenceRecord } from '../src/evidence-record.js';
import type { ExportedComputation, GroupExport } from '../src/group-export.js';
import { hash } from '../src/hash.js';
import { headText, LEDGER_GENESIS, type SignedHead } from '../src/head.js';
import type { LedgerLink } from '../src/ledger-chain.js';
import { signedText } from '../src/receipt.js';
import type { HistoryExport, HistoryGroup } from '../src/verify-history.js';
import type { LedgerExport } from '../src/verify-ledger.js';

const LEDGER_ID = '01938f5c-7a00-7000-8000-0000000000ff';
const AT = '2026-03-01T00:00:00.000Z';

/** A ledger in memory that signs with a key of its own. */
export function createLedger(ledgerId = LEDGER_ID) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signed = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');
  const links: LedgerLink[] = [];
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const last = () => links.at(-1)?.receipt.entryHash ?? LEDGER_GENESIS;
  const head = (): SignedHead => {
    const unsigned = { ledgerId, size: links.length, head: last(), at: AT };
    return { ...unsigned, sig: signed(headText(unsigned)) };
  };
  return {
    links,
    pem,
    head,
    seal(key: string, digest: string, meta: LedgerLink['entry']['meta'] = null): LedgerLink {
      const entry = { seq: links.length, at: AT, key, digest, meta, prevHash: last() };
      const unsigned = { ledgerId, seq: entry.seq, digest, entryHash: entryHash(entry), at: AT };
      const link = { entry, receipt: { ...unsigned, sig: signed(signedText(unsigned)) } };
      links.push(link);
      return link;
    },
    export: (): LedgerExport => ({
      v: 1,
      kind: 'status-ledger',
      ledgerId,
      publicKey: pem,
      from: 0,
      entries: [...links],
      head: head(),
    }),
  };
}
export type TestLedger = ReturnType<typeof createLedger>;

export const CONTROL = '01938f5c-7a00-7000-8000-0000000000cc';

/** A group of two rows, with two evidences and none, sealed as the backend seals. */
export function sealGroup(ledger: TestLedger, n: number): GroupExport & { v: 1 } {
  const id = `01938f5c-7a00-7000-8000-00000000000${n}`;
  const of = { computationGroup: id, controlId: CONTROL };
  const period = { from: `2026-02-0${n}T00:00:00.000Z`, to: `2026-02-0${n + 1}T00:00:00.000Z` };
  const genesis = genesisHash(of);
  const chain = [0, 1].reduce<EvidenceRecord[]>(
    (before, index) => [
      ...before,
      appendEvidence(before, genesis, {
        id: `01938f5c-7a00-7000-8000-00000000e${n}${index}0`,
        key: `express@5.${index}.0`,
        value: index === 0 ? { licence: 'MIT', lines: 12.5 } : null,
        result: index === 0,
        at: AT,
        from: period.from,
        source: { url: 'https://a.example/é', fetchedAt: AT, status: 200, sha256: hash('body') },
      }),
    ],
    [],
  );
  const computations = [chain, []].map((evidences, ordinal): ExportedComputation => {
    const evidenceHead = chainHead(genesis, evidences);
    const content = { period, scope: { stage: `s${ordinal}` }, value: ordinal > 0, evidenceHead };
    const digest = computationDigest({ ...of, ...content });
    return {
      id: computationId({ computationGroup: id, ordinal, digest }),
      ...content,
      digest,
      evidences,
    };
  });
  const digests = computations.map((row) => row.digest);
  const digest = groupDigest({ computationGroup: id, digests });
  const meta = { controlId: CONTROL, ...period };
  const { entry, receipt } = ledger.seal(`group:${id}`, digest, meta);
  const group = { id, controlId: CONTROL, digest };
  return { v: 1, group, receipt, entry, publicKey: ledger.pem, computations };
}

/** What is kept of a group whose rows were deleted. */
export function deletedOf({ group, receipt, entry, computations }: GroupExport): HistoryGroup {
  const digests = computations.map((row) => row.digest);
  return { v: 1, group, receipt, entry, deleted: { at: AT, digests } } as HistoryGroup;
}

export const historyOf = (
  ledger: TestLedger,
  groups: readonly (GroupExport | HistoryGroup)[],
  window: Partial<Pick<HistoryExport, 'from' | 'to'>> = {},
): HistoryExport => ({
  v: 1,
  kind: 'status-control-history',
  controlId: CONTROL,
  from: null,
  to: null,
  ...window,
  groups: groups.map(withoutKey),
  keys: [{ ledgerId: LEDGER_ID, publicKey: ledger.pem }],
});

function withoutKey(group: GroupExport | HistoryGroup): HistoryGroup {
  const rest: { publicKey?: string } & HistoryGroup = { ...group };
  delete rest.publicKey;
  return rest;
}
