import { chainHead, computationDigest, verifyChain } from '@status/evidence';
import type { EvidenceRecord } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage, RunStatus } from '../../runs/message.js';
import { rowsOf } from '../../runs/rows.js';

/**
 * The digests of the rows that status-finish will make of a message, in their order; each covers the
 * evidence of its row.
 *
 * @throws FlowError STATUS_EVIDENCE_CHAIN when the evidence makes no chain that holds
 */
export async function rowDigests(status: RunStatus, message: RunMessage): Promise<string[]> {
  (message.evidences ?? []).forEach(checkSealed);
  const rows = await rowsOf(status, message.evidences ?? [], message.result);
  return rows.map((row) => {
    const chain = verifyChain(status.genesis, row.evidences);
    if (!chain.ok) throw broken(`it breaks at ${chain.brokenAt}: ${chain.reason}`);
    return computationDigest({ ...row, evidenceHead: chainHead(status.genesis, row.evidences) });
  });
}

/** Evidence that was chained before belongs to another row: its links would be lost unnoticed. */
function checkSealed(evidence: Partial<EvidenceRecord>): void {
  if (evidence.hash === undefined && evidence.prevHash === undefined) return;
  throw broken(`“${evidence.key}” is chained already`);
}

const broken = (reason: string) =>
  new FlowError('STATUS_EVIDENCE_CHAIN', `The evidence cannot be anchored: ${reason}`);
