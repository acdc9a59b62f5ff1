import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import classes from './service-health.module.css';

/** Whether each service of the installation answers, and how fast. */
export function ServiceHealth({ services }: { services: readonly Schemas['ServiceHealth'][] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {services.map(({ name, status, latencyMs, version, detail }) => (
        <li key={name}>
          <span className={classes.name}>
            {name}
            {version && <span className="dim"> {version}</span>}
          </span>
          <span className={classes.latency}>
            {status !== 'down' && typeof latencyMs === 'number' && format.duration(latencyMs)}
          </span>
          <StatusTag kind={status === 'down' ? 'error' : 'pass'}>
            {t(status === 'down' ? 'overview.serviceDown' : 'overview.serviceUp')}
          </StatusTag>
          {detail && (
            <span className={classes.detail} lang="en">
              {detail}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
