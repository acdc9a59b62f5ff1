import type { Broken, Check } from './group-export.js';
import type { Report } from './verify-text.js';

/** Are all claims proved: nothing broken, and everything signed by the ledger? */
export const isProved = (report: Report): boolean =>
  report.ok && !('pending' in report && report.pending);

/** The report as lines for a terminal; the last one is the verdict. */
export function describeReport(report: Report): string {
  const { checks, firstBroken } = report;
  const rows = checks.filter(isRow);
  const count = rows.filter(({ ok }) => ok).length;
  return [
    ...(rows.length > 0 || checks.some(({ what }) => what === 'group digest')
      ? [line(count === rows.length, `${count} of ${rows.length} computations whole`)]
      : []),
    ...checks
      .filter((check) => !isRow(check) || !check.ok)
      .map(({ what, ok, detail }) => line(ok, `${what}: ${detail}`)),
    ...(firstBroken && 'part' in firstBroken ? [`First broken: ${linkOf(firstBroken)}`] : []),
    verdictOf(report),
  ].join('\n');
}

const isRow = ({ what }: Check): boolean => what.startsWith('computation ');

function verdictOf(report: Report): string {
  if (!report.ok) return 'NOT verified.';
  if (!isProved(report))
    return 'PENDING: whole in itself, but not yet signed by the ledger, so nothing is proved yet.';
  return report.checks.some(({ what }) => what === 'group digest' || what.startsWith('run '))
    ? 'Verified: nothing was changed since it was sealed.'
    : 'Verified: nothing was changed, left out or cut off.';
}

function linkOf({ part, groupId, computationId, evidenceId, seq, why }: Broken): string {
  const names = [
    groupId && `run ${groupId}`,
    computationId && `computation ${computationId}`,
    evidenceId ? `evidence ${evidenceId}` : part,
    seq !== undefined && `no. ${seq}`,
  ];
  return `${names.filter(Boolean).join(', ')}: ${why}`;
}

const line = (ok: boolean, text: string) => `${ok ? 'ok  ' : 'FAIL'} ${text}`;
