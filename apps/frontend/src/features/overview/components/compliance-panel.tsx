import { useTranslation } from 'react-i18next';
import { ComplianceBar } from '@/components/status/compliance-bar';
import { ComplianceFigures } from '@/components/status/compliance-figures';
import { ComplianceLegend } from '@/components/status/compliance-legend';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import classes from './compliance-panel.module.css';

/** How far everything complies, on how much of it that rests, and how it changed since yesterday. */
export function CompliancePanel({ overview }: { overview: Schemas['Overview'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { compliance, delta, catalogs } = overview;
  return (
    <Panel
      title={t('overview.compliance')}
      aside={t('overview.inCatalogs', { count: catalogs })}
      className={classes.panel}
    >
      <div className={classes.content}>
        <ComplianceFigures
          compliance={compliance}
          note={
            delta !== null && (
              <span>
                {delta === 0
                  ? t('overview.unchanged')
                  : t('overview.delta', { delta: format.delta(delta) })}
              </span>
            )
          }
        />
        <ComplianceBar compliance={compliance} />
        <ComplianceLegend compliance={compliance} />
        {compliance.assessedPercentage !== null && (compliance.coverage ?? 100) < 100 && (
          <p className={classes.assessed}>
            {t('overview.assessed', { percentage: format.percent(compliance.assessedPercentage) })}
          </p>
        )}
      </div>
    </Panel>
  );
}
