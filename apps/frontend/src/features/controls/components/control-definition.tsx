import { useTranslation } from 'react-i18next';
import { periodKeys, severityKeys } from '@/components/status/status-labels';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Control } from '@/lib/schemas';
import { operatorSigns } from './control-form-values';
import classes from './control-definition.module.css';

/** What the control asks for, and how it finds out. */
export function ControlDefinition({ control }: { control: Control }) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = Object.entries(control.params ?? {});
  return (
    <Panel title={t('controls.definition')}>
      <Facts
        items={[
          {
            label: t('controls.objective'),
            value: t('controls.objectiveText', {
              operator: operatorSigns[control.operator ?? '>='],
              threshold: format.percent(control.threshold),
            }),
            wide: true,
          },
          { label: t('common.period'), value: control.period && t(periodKeys[control.period]) },
          {
            label: t('common.severity'),
            value: control.severity && t(severityKeys[control.severity]),
          },
          {
            label: t('common.startDate'),
            value: control.startDate && format.day(control.startDate),
          },
          Boolean(control.endDate) && {
            label: t('common.endDate'),
            value: control.endDate && format.day(control.endDate),
          },
          {
            label: t('controls.guarantee'),
            value: <code className="mono">{control.objective}</code>,
            wide: true,
          },
        ]}
      />
      {params.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('controls.params')}</h3>
          <dl className={classes.params}>
            {params.map(([name, value]) => (
              <div key={name}>
                <dt className="mono">{name}</dt>
                <dd className="mono">{String(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
