import type { ComplianceStatus, Schemas, Verdict } from '@/lib/schemas';

type Compliance = Schemas['Compliance'];

/** A control's status by the verdicts of the current period, as the contract describes it. */
export function complianceStatusOf(verdicts: readonly (Verdict | null)[]): ComplianceStatus {
  if (verdicts.includes('failed')) return 'non-compliant';
  if (verdicts.some((verdict) => verdict === 'error' || verdict === 'missing')) return 'error';
  if (verdicts.includes(null)) return 'pending';
  if (verdicts.length > 0 && verdicts.every((verdict) => verdict === 'not-applicable'))
    return 'not-applicable';
  return 'compliant';
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : (100 * part) / whole;

/** Counts and percentages over controls. */
export function complianceOf(statuses: readonly ComplianceStatus[]): Compliance {
  const count = (status: ComplianceStatus) => statuses.filter((other) => other === status).length;
  const compliant = count('compliant');
  const nonCompliant = count('non-compliant');
  const notApplicable = count('not-applicable');
  const applicable = statuses.length - notApplicable;
  return {
    total: statuses.length,
    compliant,
    nonCompliant,
    pending: count('pending'),
    error: count('error'),
    notApplicable,
    percentage: share(compliant, applicable),
    coverage: share(compliant + nonCompliant, applicable),
    assessedPercentage: share(compliant, compliant + nonCompliant),
  };
}
