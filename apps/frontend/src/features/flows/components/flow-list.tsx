import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { FlowParamTable } from './flow-param-table';
import classes from './flow-list.module.css';

/** The flows with what they need to know; they are changed in the flow editor, not here. */
export function FlowList({ flows }: { flows: readonly Schemas['Flow'][] }) {
  return (
    <div className={classes.flows}>
      {flows.map((flow) => (
        <FlowPanel key={flow.id} flow={flow} />
      ))}
    </div>
  );
}

function FlowPanel({ flow }: { flow: Schemas['Flow'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={flow.name} aside={t('flows.usedBy', { count: flow.usedBy })}>
      <div className={classes.flow}>
        {flow.description && <p className={classes.description}>{flow.description}</p>}
        <Facts
          items={[
            { label: t('flows.address'), value: <code className="mono">{flow.url}</code> },
            { label: t('flows.nodes'), value: format.number(flow.nodes) },
            {
              label: t('flows.version'),
              value: <HashText value={flow.version} of={t('flows.version')} />,
            },
          ]}
        />
        <div>
          <h3 className={classes.heading}>{t('flows.params')}</h3>
          {flow.params.length > 0 ? (
            <FlowParamTable params={flow.params} flow={flow.name} />
          ) : (
            <p className="dim">{t('flows.noParams')}</p>
          )}
        </div>
      </div>
    </Panel>
  );
}
