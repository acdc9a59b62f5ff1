import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { serviceAccountListQuery } from '@/features/service-accounts/api/list-service-accounts';
import { ServiceAccountTable } from '@/features/service-accounts/components/service-account-table';
import { allItems } from '@/lib/pages';

/** Those of everybody, which administrators alone are shown; developers have a page of their own. */
export function AdminServiceAccountsPage() {
  return (
    <RequirePermission operation="listUsers" least="ADMIN">
      <AllAccounts />
    </RequirePermission>
  );
}

function AllAccounts() {
  const { t } = useTranslation();
  const accounts = useInfiniteQuery(serviceAccountListQuery({}));
  return (
    <>
      <PageHeader title={t('nav.serviceAccounts')} description={t('tokens.allLead')} />
      <Panel title={t('tokens.accounts')} flush>
        <DataRegion
          query={accounts}
          isEmpty={(data) => allItems(data).length === 0}
          empty={<EmptyNote title={t('tokens.nobodyHas')}>{t('tokens.noneHint')}</EmptyNote>}
        >
          {(data) => (
            <>
              <ServiceAccountTable accounts={allItems(data)} withOwner />
              <LoadMore
                shown={allItems(data).length}
                hasMore={accounts.hasNextPage}
                loading={accounts.isFetchingNextPage}
                onMore={() => void accounts.fetchNextPage()}
              />
            </>
          )}
        </DataRegion>
      </Panel>
    </>
  );
}
