import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { complianceKeys, severityKeys } from '@/components/status/status-labels';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchField } from '@/components/ui/search-field';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { Toolbar } from '@/components/ui/toolbar';
import { controlListQuery } from '@/features/controls/api/list-controls';
import { ControlTable } from '@/features/controls/components/control-table';
import { allItems } from '@/lib/pages';
import type { ComplianceStatus, Severity } from '@/lib/schemas';
import { useUrlFilters } from '@/lib/use-url-filters';

const statuses = Object.keys(complianceKeys) as ComplianceStatus[];
const severities = Object.keys(severityKeys) as Severity[];

export function ControlsPage() {
  const { t } = useTranslation();
  const filters = useUrlFilters();
  const { set } = filters;
  const q = filters.text('q');
  const complianceStatus = filters.oneOf('complianceStatus', statuses);
  const severity = filters.oneOf('severity', severities);
  const sort = filters.oneOf('sort', ['name', '-name', 'createdAt', '-createdAt']) ?? 'name';
  const controls = useInfiniteQuery(
    controlListQuery({
      ...(q && { q }),
      ...(complianceStatus && { complianceStatus }),
      ...(severity && { severity }),
      sort,
    }),
  );
  const search = useCallback((text: string) => set({ q: text }), [set]);
  return (
    <>
      <PageHeader title={t('nav.controls')} description={t('controls.lead')} />
      <Panel title={t('controls.list')} flush>
        <Toolbar>
          <SearchField label={t('controls.search')} value={q} onChange={search} />
          <FilterSelect
            label={t('common.compliance')}
            all={t('controls.anyCompliance')}
            value={complianceStatus ?? ''}
            options={statuses.map((value) => ({ value, label: t(complianceKeys[value]) }))}
            onChange={(value) => set({ complianceStatus: value })}
          />
          <FilterSelect
            label={t('common.severity')}
            all={t('controls.anySeverity')}
            value={severity ?? ''}
            options={severities.map((value) => ({ value, label: t(severityKeys[value]) }))}
            onChange={(value) => set({ severity: value })}
          />
        </Toolbar>
        <DataRegion
          query={controls}
          skeleton={<SkeletonLines lines={8} />}
          isEmpty={(data) => allItems(data).length === 0}
          empty={
            q || complianceStatus || severity ? (
              <EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>
            ) : (
              <EmptyNote title={t('controls.none')}>{t('controls.noneHint')}</EmptyNote>
            )
          }
        >
          {(data) => (
            <>
              <ControlTable
                controls={allItems(data)}
                sort={sort}
                onSort={(next) => set({ sort: next })}
              />
              <LoadMore
                shown={allItems(data).length}
                hasMore={controls.hasNextPage}
                loading={controls.isFetchingNextPage}
                onMore={() => void controls.fetchNextPage()}
              />
            </>
          )}
        </DataRegion>
      </Panel>
    </>
  );
}
