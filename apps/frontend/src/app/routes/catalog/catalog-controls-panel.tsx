import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { complianceKeys } from '@/components/status/status-labels';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { Panel } from '@/components/ui/panel';
import { SearchField } from '@/components/ui/search-field';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { Toolbar } from '@/components/ui/toolbar';
import { paths } from '@/config/paths';
import { catalogControlsQuery } from '@/features/controls/api/list-catalog-controls';
import { ControlStrips } from '@/features/controls/components/control-strips';
import { useCan } from '@/lib/auth';
import { allItems } from '@/lib/pages';
import type { Catalog, ComplianceStatus } from '@/lib/schemas';
import { useUrlFilters } from '@/lib/use-url-filters';

const statuses = Object.keys(complianceKeys) as ComplianceStatus[];

/** The controls of a catalog with their last periods, to be searched and filtered. */
export function CatalogControlsPanel({ catalog }: { catalog: Catalog }) {
  const { t } = useTranslation();
  const canAdd = useCan('createControl') && catalog.status === 'draft';
  const filters = useUrlFilters();
  const { set } = filters;
  const q = filters.text('q');
  const complianceStatus = filters.oneOf('complianceStatus', statuses);
  const controls = useInfiniteQuery(
    catalogControlsQuery(catalog.id, {
      ...(q && { q }),
      ...(complianceStatus && { complianceStatus }),
    }),
  );
  const search = useCallback((text: string) => set({ q: text }), [set]);
  return (
    <Panel title={t('nav.controls')} flush>
      <Toolbar>
        <SearchField label={t('controls.search')} value={q} onChange={search} />
        {catalog.status === 'finalized' && (
          <FilterSelect
            label={t('common.compliance')}
            all={t('controls.anyCompliance')}
            value={complianceStatus ?? ''}
            options={statuses.map((value) => ({ value, label: t(complianceKeys[value]) }))}
            onChange={(value) => set({ complianceStatus: value })}
          />
        )}
      </Toolbar>
      <DataRegion
        query={controls}
        skeleton={<SkeletonLines lines={6} />}
        isEmpty={(data) => allItems(data).length === 0}
        empty={
          q || complianceStatus ? (
            <EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>
          ) : (
            <EmptyNote title={t('controls.noneInCatalog')}>
              {canAdd && (
                <LinkButton to={paths.newControl(catalog.id)}>{t('controls.add')}</LinkButton>
              )}
            </EmptyNote>
          )
        }
      >
        {(data) => (
          <>
            <ControlStrips controls={allItems(data)} />
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
  );
}
