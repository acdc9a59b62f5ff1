import { useTranslation } from 'react-i18next';
import { ComplianceBar } from '@/components/status/compliance-bar';
import { verdictKeys } from '@/components/status/status-labels';
import { ScopeLabel, scopeText } from '@/components/ui/scope-label';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import classes from './catalog-summary.module.css';

type ScopeRow = Schemas['CatalogCompliance']['byScope'][number];

/** The same catalog seen through each scope set: where it holds and where not. */
export function ScopeCompliance({ rows }: { rows: readonly ScopeRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.rows}>
      {rows.map((row) => {
        const counts = (['passed', 'failed', 'error', 'missing'] as const)
          .filter((verdict) => row[verdict] > 0)
          .map((verdict) => `${t(verdictKeys[verdict])} ${format.number(row[verdict])}`);
        return (
          <li key={scopeText(row.scope)} className={classes.row}>
            <div className={classes.head}>
              <ScopeLabel scope={row.scope} />
              <strong>{format.percent(row.percentage)}</strong>
            </div>
            <ComplianceBar thin compliance={asCompliance(row)} />
            <p className={classes.counts}>{format.list(counts)}</p>
          </li>
        );
      })}
    </ul>
  );
}

// The bar draws parts; slots have the same four kinds as controls.
const asCompliance = (row: ScopeRow): Schemas['Compliance'] => ({
  total: row.passed + row.failed + row.error + row.missing,
  compliant: row.passed,
  nonCompliant: row.failed,
  error: row.error,
  pending: row.missing,
  notApplicable: 0,
  percentage: row.percentage,
  coverage: null,
  assessedPercentage: null,
});
