import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { complianceParts } from './compliance-parts';
import { complianceKeys } from './status-labels';
import { StatusMark } from './status-mark';
import classes from './compliance-legend.module.css';

/** How many controls have each status; what there is none of is left out, but for the first two. */
export function ComplianceLegend({ compliance }: { compliance: Schemas['Compliance'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.legend} aria-label={t('status.controlsByStatus')}>
      {complianceParts(compliance)
        .filter(({ count }, index) => index < 2 || count > 0)
        .map(({ status, kind, count }) => (
          <li key={status}>
            <StatusMark kind={kind} size={15} />
            <strong>{format.number(count)}</strong>
            <span>{t(complianceKeys[status])}</span>
          </li>
        ))}
    </ul>
  );
}
