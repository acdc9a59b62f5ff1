import type { Control, Schemas, Verdict } from '@/lib/schemas';
import { complianceOf, complianceStatusOf } from './judge';
import { runOfSlot, type MockDb } from './store';
import { periodAgo } from './periods';
import type { MockControl } from './tables';
import { runsOf, toControl, verdictOf } from './views';

type Overview = Schemas['Overview'];

const DAYS = 30;

/** Everything on the first page, from the runs as they are now. */
export function overviewOf(db: MockDb): Overview {
  const stored = [...db.controls.values()].filter(({ status }) => status === 'finalized');
  const controls = stored.map((control) => toControl(db, control));
  const compliance = complianceOf(controls.map(({ complianceStatus }) => complianceStatus));
  const trend = stored.length === 0 ? [] : trendOf(db, stored);
  const yesterday = complianceOf(stored.map((control) => statusAgo(db, control, 1))).percentage;
  const having = (...statuses: Control['complianceStatus'][]) =>
    controls.filter(({ complianceStatus }) => statuses.includes(complianceStatus));
  return {
    compliance,
    delta:
      yesterday === null || compliance.percentage === null
        ? null
        : Math.round(compliance.percentage - yesterday),
    catalogs: [...db.catalogs.values()].filter(({ status }) => status === 'finalized').length,
    failing: having('non-compliant').map((control) => toAttention(db, control)),
    pending: having('pending', 'error').map((control) => toAttention(db, control)),
    runs: runsOf(db).slice(0, 8),
    trend,
    health: healthOf(),
  };
}

function toAttention(db: MockDb, control: Control): Schemas['OverviewControl'] {
  const { id, name, catalogId, catalogName, severity, complianceStatus, scopeSets } = control;
  return {
    controlId: id,
    name,
    catalogId,
    catalogName,
    severity: severity ?? 'low',
    complianceStatus,
    since: complianceStatus === 'non-compliant' ? failingSince(db, control) : null,
    scopes: scopeSets,
  };
}

/** The start of the first of the periods in a row that failed. */
function failingSince(db: MockDb, control: Control): string | null {
  const failing = control.scopeSets.find(({ verdict }) => verdict === 'failed');
  if (!failing || !control.period) return null;
  let since: string | null = null;
  for (let ago = 0; ago < DAYS; ago += 1) {
    const { from } = periodAgo(control.period, new Date(), ago);
    if (verdictOf(runOfSlot(db, control.id, failing.scopes, from)) !== 'failed') break;
    since = from;
  }
  return since;
}

/** What a control was judged as, a number of days ago. */
function statusAgo(db: MockDb, control: MockControl, days: number): Control['complianceStatus'] {
  const at = new Date();
  at.setDate(at.getDate() - days);
  const { from } = periodAgo(control.period, at, 0);
  return complianceStatusOf(
    control.scopeSets.map(({ scopes }) => verdictOf(runOfSlot(db, control.id, scopes, from))),
  );
}

function trendOf(db: MockDb, controls: readonly MockControl[]): Overview['trend'] {
  const daily = controls.filter(({ period }) => period === 'daily');
  return Array.from({ length: DAYS }, (_, index) => {
    const { from } = periodAgo('daily', new Date(), DAYS - 1 - index);
    const verdicts = daily.flatMap((control) =>
      control.scopeSets.map(({ scopes }) => verdictOf(runOfSlot(db, control.id, scopes, from))),
    );
    const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
    const [passed, failed, error] = [count('passed'), count('failed'), count('error')];
    const known = passed + failed + error;
    return {
      date: new Date(from).toLocaleDateString('en-CA'),
      passed,
      failed,
      error,
      missing: verdicts.length - known,
      percentage: known === 0 ? null : (100 * passed) / verdicts.length,
    };
  });
}

export function healthOf(): Overview['health'] {
  const checkedAt = new Date().toISOString();
  const service = (name: string, latencyMs: number, version: string) => ({
    name,
    status: 'up' as const,
    latencyMs,
    version,
    detail: null,
    checkedAt,
  });
  return [
    service('backend', 2, '0.1.0'),
    service('registry', 6, '0.1.0'),
    service('node-red', 14, '4.1.2'),
    service('postgres', 1, '17.10'),
  ];
}
