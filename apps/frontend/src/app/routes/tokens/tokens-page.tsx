import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { IconPlus } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/config/paths';
import { serviceAccountListQuery } from '@/features/service-accounts/api/list-service-accounts';
import { ServiceAccountTable } from '@/features/service-accounts/components/service-account-table';
import { useCan } from '@/lib/auth';
import { allItems } from '@/lib/pages';
import { MeFrame } from '../me/me-frame';

export function TokensPage() {
  return (
    <RequirePermission operation="listServiceAccounts" least="DEVELOPER">
      <OwnAccounts />
    </RequirePermission>
  );
}

function OwnAccounts() {
  const { t } = useTranslation();
  const accounts = useInfiniteQuery(serviceAccountListQuery({ owner: 'me' }));
  const mayCreate = useCan('createServiceAccount');
  return (
    <MeFrame title={t('shell.tokens')} lead={t('tokens.lead')}>
      <Panel
        title={t('tokens.own')}
        flush
        actions={
          mayCreate && (
            <LinkButton
              to={paths.newServiceAccount}
              size="xs"
              leftSection={<IconPlus size={15} aria-hidden />}
            >
              {t('tokens.newAccount')}
            </LinkButton>
          )
        }
      >
        <DataRegion
          query={accounts}
          isEmpty={(data) => allItems(data).length === 0}
          empty={<EmptyNote title={t('tokens.none')}>{t('tokens.noneHint')}</EmptyNote>}
        >
          {(data) => (
            <>
              <ServiceAccountTable accounts={allItems(data)} />
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
    </MeFrame>
  );
}
