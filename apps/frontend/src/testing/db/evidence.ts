import {
  appendEvidence,
  chainHead,
  computationDigest,
  genesisHash,
  groupDigest,
  hashText,
  type EvidenceRecord,
  type Json,
} from '@status/evidence';
import type { Group } from '@/lib/schemas';
import { chance, uuidOf } from './random';

export interface GroupContent {
  computationId: string;
  genesis: string;
  evidenceHead: string;
  computationDigest: string;
  groupDigest: string;
  value: boolean;
  evidences: EvidenceRecord[];
}

interface Wanted {
  run: Group;
  keys: readonly string[];
  failing: number;
  sourceUrl: string;
}

/** The evidence of a run with its real chain, and the digests over it. */
export function makeContent({ run, keys, failing, sourceUrl }: Wanted): GroupContent {
  const of = { computationGroup: run.id, controlId: run.controlId };
  const genesis = genesisHash(of);
  const at = run.finishedAt ?? run.createdAt;
  const path = sourceUrl.replace(/\{scope\.(\w+)\}/g, (_, name: string) => run.scope[name] ?? '');
  const url = path.startsWith('/') ? `http://127.0.0.1:3001${path}` : path;
  const source = { url, fetchedAt: at, status: 200, sha256: hashText(`${url} ${at}`) };
  // Which ones fail is a matter of chance, but of the same chance on every reading.
  const ranked = [...keys].sort((a, b) => chance(a) - chance(b)).slice(0, failing);
  const evidences: EvidenceRecord[] = [];
  for (const [index, key] of keys.entries()) {
    const result = !ranked.includes(key);
    evidences.push(
      appendEvidence(evidences, genesis, {
        id: uuidOf(`${run.id}/${index}`),
        key,
        value: valueOf(run.flow.id, key, result),
        result,
        at,
        from: run.period.from,
        to: run.period.to,
        source,
      }),
    );
  }
  const value = failing === 0;
  const evidenceHead = chainHead(genesis, evidences);
  const digest = computationDigest({
    ...of,
    period: run.period,
    scope: run.scope,
    value,
    evidenceHead,
  });
  return {
    computationId: uuidOf(`${run.id}/computation`),
    genesis,
    evidenceHead,
    computationDigest: digest,
    groupDigest: groupDigest({ computationGroup: run.id, digests: [digest] }),
    value,
    evidences,
  };
}

function valueOf(flowId: string, key: string, result: boolean): Json {
  if (flowId === 'services-answer') return { name: key, status: result ? 'up' : 'down' };
  if (flowId === 'rest-threshold') return result ? 1 : 0;
  if (key.startsWith('change')) return { reviewers: result ? ['bruno'] : [] };
  if (key.startsWith('finding')) return { ageDays: result ? 11 : 44, severity: 'high' };
  if (key.includes('@')) return result ? { licenses: [{ license: { id: 'MIT' } }] } : null;
  return result ? 'reviewed' : null;
}
