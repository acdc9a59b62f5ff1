import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { ServiceState } from './service-state';

type Segment = Schemas['HealthSegment'];

/** The stretches of time a service was seen in one state, the newest first. */
export function SegmentTable({ segments }: { segments: readonly Segment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Segment>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ status }) => <ServiceState status={status} />,
    },
    { key: 'from', header: t('system.from'), cell: ({ from }) => format.dateTime(from) },
    { key: 'to', header: t('system.to'), cell: ({ to }) => format.dateTime(to) },
    {
      key: 'detail',
      header: t('system.detail'),
      cell: ({ detail }) => (detail ? <span lang="en">{detail}</span> : '–'),
    },
  ];
  return (
    <DataTable
      caption={t('system.history')}
      columns={columns}
      rows={segments}
      rowKey={({ from }) => from}
    />
  );
}
