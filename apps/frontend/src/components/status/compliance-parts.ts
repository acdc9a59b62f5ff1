import type { ComplianceStatus, Schemas } from '@/lib/schemas';
import { kindOfCompliance, type StatusKind } from './status-kind';

export interface CompliancePart {
  status: ComplianceStatus;
  kind: StatusKind;
  /** Controls. */
  count: number;
}

/** A compliance as its parts, in the order in which people should look at them. */
export function complianceParts(compliance: Schemas['Compliance']): CompliancePart[] {
  const counts: [ComplianceStatus, number][] = [
    ['compliant', compliance.compliant],
    ['non-compliant', compliance.nonCompliant],
    ['error', compliance.error],
    ['pending', compliance.pending],
    ['not-applicable', compliance.notApplicable],
  ];
  return counts.map(([status, count]) => ({ status, kind: kindOfCompliance[status], count }));
}
