import type { ComplianceStatus, GroupStatus, Verdict } from '@/lib/schemas';

/** The eight looks a status can have: each its own colour, shape and word. */
export type StatusKind =
  'pass' | 'fail' | 'error' | 'none' | 'not-applicable' | 'pending' | 'running' | 'excepted';

export const kindOfVerdict: Record<Verdict, StatusKind> = {
  passed: 'pass',
  failed: 'fail',
  error: 'error',
  missing: 'none',
  'not-applicable': 'not-applicable',
  excepted: 'excepted',
};

export const kindOfCompliance: Record<ComplianceStatus, StatusKind> = {
  compliant: 'pass',
  'non-compliant': 'fail',
  error: 'error',
  pending: 'pending',
  'not-applicable': 'not-applicable',
};

/** A run that ended says nothing about compliance, so `done` does not look like a pass. */
export const kindOfRun: Record<GroupStatus, StatusKind> = {
  queued: 'pending',
  running: 'running',
  evaluating: 'running',
  done: 'not-applicable',
  failed: 'error',
  'timed-out': 'error',
};
