import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RequirePermission } from '@/app/require-permission';
import { FailurePage } from '@/components/errors/failure-page';
import { DataRegion } from '@/components/ui/data-region';
import { Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { serviceAccountQuery } from '@/features/service-accounts/api/get-service-account';
import { AccountActions } from '@/features/service-accounts/components/account-actions';
import { AccountFactsPanel } from '@/features/service-accounts/components/account-facts-panel';
import { TokensPanel } from '@/features/service-accounts/components/tokens-panel';

export function ServiceAccountPage() {
  return (
    <RequirePermission operation="getServiceAccount" least="DEVELOPER">
      <Account id={useParams()['serviceAccountId'] ?? ''} />
    </RequirePermission>
  );
}

function Account({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(serviceAccountQuery(id));
  if (query.error && !query.data)
    return <FailurePage error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <DataRegion query={query}>
      {(account) => (
        <>
          <PageHeader
            title={account.name}
            trail={[{ label: t('shell.tokens'), to: paths.tokens }]}
            description={account.description}
            actions={<AccountActions account={account} />}
          />
          <Stack>
            <TokensPanel serviceAccountId={id} />
            <AccountFactsPanel account={account} />
          </Stack>
        </>
      )}
    </DataRegion>
  );
}
