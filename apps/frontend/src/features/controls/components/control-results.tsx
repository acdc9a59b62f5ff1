import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictTag } from '@/components/status/tags';
import { DataRegion } from '@/components/ui/data-region';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { LoadMore } from '@/components/ui/load-more';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { ScopeLabel } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import { allItems } from '@/lib/pages';
import type { Schemas } from '@/lib/schemas';
import { controlResultsQuery } from '../api/list-control-computations';

type Result = Schemas['ComputationSummary'];

/** The stored results of a control, newest period first. */
export function ControlResults({ controlId }: { controlId: string }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<Schemas['ComputationResult'] | ''>('');
  const results = useInfiniteQuery(controlResultsQuery(controlId, { ...(result && { result }) }));
  return (
    <Panel
      title={t('controls.results')}
      flush
      actions={
        <FilterSelect
          label={t('controls.resultFilter')}
          all={t('controls.allResults')}
          value={result}
          options={[
            { value: 'failed', label: t('status.verdict.failed') },
            { value: 'passed', label: t('status.verdict.passed') },
          ]}
          onChange={setResult}
        />
      }
    >
      <DataRegion
        query={results}
        isEmpty={(data) => allItems(data).length === 0}
        empty={<EmptyNote title={t('controls.noResults')} />}
      >
        {(data) => (
          <>
            <ResultTable results={allItems(data)} />
            <LoadMore
              shown={allItems(data).length}
              hasMore={results.hasNextPage}
              loading={results.isFetchingNextPage}
              onMore={() => void results.fetchNextPage()}
            />
          </>
        )}
      </DataRegion>
    </Panel>
  );
}

function ResultTable({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Result>[] = [
    {
      key: 'result',
      header: t('common.result'),
      role: 'status',
      cell: ({ result }) => <VerdictTag verdict={result} />,
    },
    {
      key: 'period',
      header: t('common.period'),
      role: 'title',
      cell: ({ group, id, period }) => (
        <TextLink quiet to={paths.result(group, id)}>
          {format.period(period)}
        </TextLink>
      ),
    },
    {
      key: 'scope',
      header: t('common.scope'),
      cell: ({ scope }) => <ScopeLabel scope={scope} />,
    },
    {
      key: 'evidences',
      header: t('common.evidences'),
      align: 'end',
      cell: ({ passedCount, evidenceCount }) =>
        t('controls.evidencesHold', { part: passedCount, count: evidenceCount }),
    },
    {
      key: 'at',
      header: t('common.stored'),
      align: 'end',
      cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t('controls.results')}
      columns={columns}
      rows={results}
      rowKey={({ id }) => id}
    />
  );
}
