import { useTranslation } from 'react-i18next';
import { VerdictTag } from '@/components/status/tags';
import { DataTable, type Column } from '@/components/ui/data-table';
import { ScopeLabel } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';

type ScopeSet = Schemas['ScopeSetStatus'];

/** What the current period came to, for each scope set. */
export function ControlScopes({ sets }: { sets: readonly ScopeSet[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<ScopeSet>[] = [
    {
      key: 'verdict',
      header: t('common.verdict'),
      role: 'status',
      cell: (set) => <VerdictTag verdict={set.verdict} />,
    },
    {
      key: 'scope',
      header: t('common.scope'),
      role: 'title',
      cell: (set) => <ScopeLabel scope={set.scopes} />,
    },
    {
      key: 'period',
      header: t('common.period'),
      cell: (set) => (set.period ? format.period(set.period) : '–'),
    },
    {
      key: 'value',
      header: t('common.value'),
      align: 'end',
      cell: (set) => format.percent(set.value),
    },
    {
      key: 'run',
      header: t('common.run'),
      align: 'end',
      cell: (set) =>
        set.computationGroup ? (
          <TextLink to={paths.run(set.computationGroup)}>{t('controls.openRun')}</TextLink>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <DataTable
      caption={t('controls.current')}
      columns={columns}
      rows={sets}
      rowKey={(set) => set.id}
    />
  );
}
