import type { ComplianceStatus, GroupStatus, Schemas, Severity, Verdict } from '@/lib/schemas';

// Spelled out, so that the type checker and the message test see every key that is used.
export const verdictKeys = {
  passed: 'status.verdict.passed',
  failed: 'status.verdict.failed',
  error: 'status.verdict.error',
  missing: 'status.verdict.missing',
  'not-applicable': 'status.verdict.notApplicable',
  excepted: 'status.verdict.excepted',
} as const satisfies Record<Verdict, string>;

export const complianceKeys = {
  compliant: 'status.compliance.compliant',
  'non-compliant': 'status.compliance.nonCompliant',
  error: 'status.compliance.error',
  pending: 'status.compliance.pending',
  'not-applicable': 'status.compliance.notApplicable',
} as const satisfies Record<ComplianceStatus, string>;

export const runKeys = {
  queued: 'status.run.queued',
  running: 'status.run.running',
  evaluating: 'status.run.evaluating',
  done: 'status.run.done',
  failed: 'status.run.failed',
  'timed-out': 'status.run.timedOut',
} as const satisfies Record<GroupStatus, string>;

export const severityKeys = {
  low: 'status.severity.low',
  medium: 'status.severity.medium',
  high: 'status.severity.high',
  critical: 'status.severity.critical',
} as const satisfies Record<Severity, string>;

export const triggerKeys = {
  manual: 'status.trigger.manual',
  schedule: 'status.trigger.schedule',
  registry: 'status.trigger.registry',
  calculation: 'status.trigger.calculation',
} as const satisfies Record<Schemas['Trigger'], string>;

export const periodKeys = {
  hourly: 'status.period.hourly',
  daily: 'status.period.daily',
  weekly: 'status.period.weekly',
  monthly: 'status.period.monthly',
  yearly: 'status.period.yearly',
} as const satisfies Record<Schemas['PeriodName'], string>;

export const lifecycleKeys = {
  draft: 'status.lifecycle.draft',
  finalized: 'status.lifecycle.finalized',
} as const satisfies Record<Schemas['ControlStatus'], string>;
