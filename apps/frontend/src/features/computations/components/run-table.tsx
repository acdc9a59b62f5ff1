import { useTranslation } from 'react-i18next';
import { triggerKeys } from '@/components/status/status-labels';
import { OutcomeTag } from '@/components/status/tags';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { ScopeLabel } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Group } from '@/lib/schemas';
import { durationOf } from './run-duration';

export function RunTable({ runs }: { runs: readonly Group[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Group>[] = [
    {
      key: 'outcome',
      header: t('common.outcome'),
      role: 'status',
      cell: (run) => <OutcomeTag run={run} />,
    },
    {
      key: 'control',
      header: t('common.control'),
      role: 'title',
      cell: (run) => (
        <TextLink quiet to={paths.run(run.id)}>
          {run.controlName}
        </TextLink>
      ),
    },
    { key: 'scope', header: t('common.scope'), cell: (run) => <ScopeLabel scope={run.scope} /> },
    { key: 'period', header: t('common.period'), cell: (run) => format.period(run.period) },
    { key: 'trigger', header: t('runs.trigger'), cell: (run) => t(triggerKeys[run.trigger]) },
    {
      key: 'evidences',
      header: t('common.evidences'),
      align: 'end',
      cell: (run) => format.number(run.evidences),
    },
    {
      key: 'value',
      header: t('common.value'),
      align: 'end',
      cell: (run) => format.percent(run.value),
    },
    {
      key: 'duration',
      header: t('runs.duration'),
      align: 'end',
      cell: (run) => {
        const duration = durationOf(run);
        return duration === undefined ? '–' : format.duration(duration);
      },
    },
    {
      key: 'at',
      header: t('common.started'),
      align: 'end',
      cell: (run) => <RelativeTime at={run.startedAt ?? run.createdAt} />,
    },
  ];
  return (
    <DataTable caption={t('nav.runs')} columns={columns} rows={runs} rowKey={(run) => run.id} />
  );
}
