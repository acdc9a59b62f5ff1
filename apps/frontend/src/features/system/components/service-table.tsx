import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { ServiceState } from './service-state';

type Service = Schemas['ServiceHealth'];

interface ServiceTableProps {
  caption: string;
  services: readonly Service[];
  /** Does each have a history to look at? */
  linked?: boolean;
}

/** Services as they were last seen, and what to do about those that are not well. */
export function ServiceTable({ caption, services, linked }: ServiceTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Service>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ status }) => <ServiceState status={status} />,
    },
    {
      key: 'name',
      header: t('system.service'),
      role: 'title',
      cell: ({ name, version }) => (
        <span>
          {linked ? (
            <TextLink quiet to={paths.service(name)}>
              {name}
            </TextLink>
          ) : (
            name
          )}
          {version && <span className="dim"> {version}</span>}
        </span>
      ),
    },
    {
      key: 'latency',
      header: t('system.latency'),
      align: 'end',
      cell: ({ latencyMs }) => (typeof latencyMs === 'number' ? format.duration(latencyMs) : '–'),
    },
    {
      key: 'since',
      header: t('system.since'),
      cell: ({ since }) => (since ? <RelativeTime at={since} /> : '–'),
    },
    {
      key: 'checked',
      header: t('system.checked'),
      cell: ({ checkedAt }) => <RelativeTime at={checkedAt} />,
    },
    {
      key: 'remedy',
      header: t('system.remedy'),
      cell: ({ detail, remedy }) =>
        detail || remedy ? (
          <span lang="en">{[detail, remedy].filter(Boolean).join(' · ')}</span>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={services} rowKey={({ name }) => name} />
  );
}
