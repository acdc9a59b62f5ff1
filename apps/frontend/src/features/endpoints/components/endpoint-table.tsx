import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';

type Endpoint = Schemas['EndpointConfig'];

interface EndpointTableProps {
  endpoints: readonly Endpoint[];
  /** The area that is being switched. */
  pending: string | undefined;
  onSwitch: (endpoint: Endpoint) => void;
}

/** The areas of the API. Those that lead back when switched off stay on, and say why. */
export function EndpointTable({ endpoints, pending, onSwitch }: EndpointTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Endpoint>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ available }) => (
        <StatusTag kind={available ? 'pass' : 'none'}>
          {t(available ? 'endpoints.on' : 'endpoints.off')}
        </StatusTag>
      ),
    },
    {
      key: 'area',
      header: t('endpoints.area'),
      role: 'title',
      cell: ({ key, description }) => (
        <div>
          <code className="mono">{key}</code>
          <div className="dim" lang="en">
            {description}
          </div>
        </div>
      ),
    },
    {
      key: 'operations',
      header: t('endpoints.operations'),
      align: 'end',
      cell: ({ operations }) => format.number(operations),
    },
    {
      key: 'switched',
      header: t('endpoints.switched'),
      cell: ({ updatedAt, updatedBy }) =>
        updatedAt ? (
          <span>
            <RelativeTime at={updatedAt} />
            {updatedBy && ` · ${updatedBy}`}
          </span>
        ) : (
          t('endpoints.never')
        ),
    },
    {
      key: 'switch',
      header: t('endpoints.available'),
      cell: (endpoint) => (
        <Switch
          aria-label={t('endpoints.switchOf', { area: endpoint.key })}
          description={endpoint.protected ? t('endpoints.protected') : undefined}
          checked={endpoint.available}
          disabled={endpoint.protected || pending === endpoint.key}
          onChange={() => onSwitch(endpoint)}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('endpoints.areas')}
      columns={columns}
      rows={endpoints}
      rowKey={({ key }) => key}
    />
  );
}
