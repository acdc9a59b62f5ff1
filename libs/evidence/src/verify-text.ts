import type { AuditReport } from './audit-chain.js';
import type { GroupExport, GroupReport } from './group-export.js';
import { verifyAuditLog, type AuditLogExport } from './verify-audit-log.js';
import { verifyGroup } from './verify-group.js';

/**
 * Verifies the text of an exported group (`GET /computations/{group}/evidence`), or of an exported
 * audit log (`GET /audit-log/export`).
 * @param publicKey the ledger's key as noted earlier, PEM; without it the key in the file is used,
 *   which proves only that the file is consistent with itself
 * @throws Error with one sentence when the text is not such a file
 */
export function verifyText(text: string, publicKey?: string): GroupReport | AuditReport {
  let exported: GroupExport & AuditLogExport;
  try {
    exported = JSON.parse(text);
  } catch (cause) {
    throw new Error('The file is not JSON. Download it again from the run.', { cause });
  }
  if (exported?.kind === 'status-audit-log' && exported.v === 1)
    return verifyAuditLog(publicKey ? { ...exported, publicKey } : exported);
  if (exported?.v !== 1 || !Array.isArray(exported.computations))
    throw new Error(
      'The file is not an exported run or audit log: it has no "v": 1 and "computations".',
    );
  return verifyGroup(publicKey ? { ...exported, publicKey } : exported);
}

/** The report as lines for a terminal. */
export function describeReport(report: GroupReport | AuditReport): string {
  if (!report.checks.some(({ what }) => what.startsWith('computation ') || what === 'group digest'))
    return [
      ...report.checks.map(({ what, ok, detail }) => line(ok, `${what}: ${detail}`)),
      report.ok ? 'Verified: nothing was changed, left out or cut off.' : 'NOT verified.',
    ].join('\n');
  const rows = report.checks.filter(({ what }) => what.startsWith('computation '));
  const broken = rows.filter(({ ok }) => !ok);
  const lines = [
    line(
      broken.length === 0,
      `${rows.length - broken.length} of ${rows.length} computations whole`,
    ),
    ...broken.map(({ what, detail }) => line(false, `${what}: ${detail}`)),
    ...report.checks
      .filter(({ what }) => !what.startsWith('computation '))
      .map(({ what, ok, detail }) => line(ok, `${what}: ${detail}`)),
    report.ok ? 'Verified: nothing was changed since the run was sealed.' : 'NOT verified.',
  ];
  return lines.join('\n');
}

const line = (ok: boolean, text: string) => `${ok ? 'ok  ' : 'FAIL'} ${text}`;
