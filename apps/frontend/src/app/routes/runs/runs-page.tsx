import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runKeys } from '@/components/status/status-labels';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { Toolbar } from '@/components/ui/toolbar';
import { runListQuery } from '@/features/computations/api/list-runs';
import { RunTable } from '@/features/computations/components/run-table';
import { allItems } from '@/lib/pages';
import type { GroupStatus } from '@/lib/schemas';
import { useUrlFilters } from '@/lib/use-url-filters';

const statuses = Object.keys(runKeys) as GroupStatus[];

export function RunsPage() {
  const { t } = useTranslation();
  const { oneOf, set } = useUrlFilters();
  const status = oneOf('status', statuses);
  const runs = useInfiniteQuery(runListQuery({ ...(status && { status }) }));
  return (
    <>
      <PageHeader title={t('nav.runs')} description={t('runs.lead')} />
      <Panel title={t('runs.list')} flush>
        <Toolbar>
          <FilterSelect
            label={t('runs.status')}
            all={t('runs.anyStatus')}
            value={status ?? ''}
            options={statuses.map((value) => ({ value, label: t(runKeys[value]) }))}
            onChange={(value) => set({ status: value })}
          />
        </Toolbar>
        <DataRegion
          query={runs}
          skeleton={<SkeletonLines lines={10} />}
          isEmpty={(data) => allItems(data).length === 0}
          empty={
            status ? (
              <EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>
            ) : (
              <EmptyNote title={t('runs.none')}>{t('runs.noneHint')}</EmptyNote>
            )
          }
        >
          {(data) => (
            <>
              <RunTable runs={allItems(data)} />
              <LoadMore
                shown={allItems(data).length}
                hasMore={runs.hasNextPage}
                loading={runs.isFetchingNextPage}
                onMore={() => void runs.fetchNextPage()}
              />
            </>
          )}
        </DataRegion>
      </Panel>
    </>
  );
}
