import { useTranslation } from 'react-i18next';
import { ComplianceBar } from '@/components/status/compliance-bar';
import { ComplianceFigures } from '@/components/status/compliance-figures';
import { ComplianceLegend } from '@/components/status/compliance-legend';
import { Panel } from '@/components/ui/panel';
import type { Schemas } from '@/lib/schemas';
import classes from './catalog-summary.module.css';

export function CatalogSummary({ compliance }: { compliance: Schemas['Compliance'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('overview.compliance')}>
      <div className={classes.summary}>
        <ComplianceFigures compliance={compliance} />
        <ComplianceBar compliance={compliance} />
        <ComplianceLegend compliance={compliance} />
      </div>
    </Panel>
  );
}
