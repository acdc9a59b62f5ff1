import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lifecycleKeys } from '@/components/status/status-labels';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { IconPlus } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchField } from '@/components/ui/search-field';
import { Toolbar } from '@/components/ui/toolbar';
import { paths } from '@/config/paths';
import { catalogListQuery } from '@/features/catalogs/api/list-catalogs';
import { CatalogTable } from '@/features/catalogs/components/catalog-table';
import { useCan } from '@/lib/auth';
import { allItems } from '@/lib/pages';
import { useUrlFilters } from '@/lib/use-url-filters';

export function CatalogsPage() {
  const { t } = useTranslation();
  const canCreate = useCan('createCatalogDraft');
  const filters = useUrlFilters();
  const { set } = filters;
  const q = filters.text('q');
  const status = filters.oneOf('status', ['draft', 'finalized']);
  const sort = filters.oneOf('sort', ['name', '-name', 'createdAt', '-createdAt']) ?? '-createdAt';
  const catalogs = useInfiniteQuery(
    catalogListQuery({ ...(q && { q }), ...(status && { status }), sort }),
  );
  const search = useCallback((text: string) => set({ q: text }), [set]);
  return (
    <>
      <PageHeader
        title={t('nav.catalogs')}
        description={t('catalogs.lead')}
        actions={
          canCreate && (
            <LinkButton to={paths.newCatalog} leftSection={<IconPlus size={16} aria-hidden />}>
              {t('catalogs.new')}
            </LinkButton>
          )
        }
      />
      <Panel title={t('catalogs.list')} flush>
        <Toolbar>
          <SearchField label={t('catalogs.search')} value={q} onChange={search} />
          <FilterSelect
            label={t('common.state')}
            all={t('catalogs.anyState')}
            value={status ?? ''}
            options={[
              { value: 'draft', label: t(lifecycleKeys.draft) },
              { value: 'finalized', label: t(lifecycleKeys.finalized) },
            ]}
            onChange={(value) => set({ status: value })}
          />
        </Toolbar>
        <DataRegion
          query={catalogs}
          isEmpty={(data) => allItems(data).length === 0}
          empty={
            q || status ? (
              <EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>
            ) : (
              <EmptyNote title={t('catalogs.none')}>
                {canCreate ? t('catalogs.noneHint') : t('catalogs.noneHintReader')}
              </EmptyNote>
            )
          }
        >
          {(data) => (
            <>
              <CatalogTable
                catalogs={allItems(data)}
                sort={sort}
                onSort={(next) => set({ sort: next })}
              />
              <LoadMore
                shown={allItems(data).length}
                hasMore={catalogs.hasNextPage}
                loading={catalogs.isFetchingNextPage}
                onMore={() => void catalogs.fetchNextPage()}
              />
            </>
          )}
        </DataRegion>
      </Panel>
    </>
  );
}
