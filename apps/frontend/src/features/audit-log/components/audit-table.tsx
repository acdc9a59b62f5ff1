import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { EntryDetail } from './entry-detail';

type Entry = Schemas['AuditEntry'];

/** Who did what to what, the newest first. The words are those of the log. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Entry>[] = [
    { key: 'at', header: t('audit.at'), cell: ({ at }) => format.dateTime(at) },
    {
      key: 'action',
      header: t('audit.action'),
      role: 'title',
      cell: ({ action }) => <code className="mono">{action}</code>,
    },
    { key: 'actor', header: t('audit.actor'), cell: ({ actor }) => actor.name || actor.kind },
    {
      key: 'object',
      header: t('audit.object'),
      cell: ({ object: { type, id, name } }) => `${type} ${name ?? id}`,
    },
    { key: 'detail', header: t('audit.detail'), cell: (entry) => <EntryDetail entry={entry} /> },
  ];
  return (
    <DataTable
      caption={t('nav.auditLog')}
      columns={columns}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
    />
  );
}
