import type { Schemas } from '@/lib/schemas';
import { complianceParts } from './compliance-parts';
import classes from './compliance-bar.module.css';

/** Controls by status as one bar. Decoration: the figures beside it say the same. */
export function ComplianceBar({
  compliance,
  thin,
}: {
  compliance: Schemas['Compliance'];
  thin?: boolean;
}) {
  return (
    <div className={classes.bar} data-thin={thin || undefined} aria-hidden="true">
      {complianceParts(compliance)
        .filter(({ count }) => count > 0)
        .map(({ status, kind, count }) => (
          <span key={status} data-kind={kind} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
