import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RequirePermission } from '@/app/require-permission';
import { FailurePage } from '@/components/errors/failure-page';
import { DataRegion } from '@/components/ui/data-region';
import { Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { userQuery } from '@/features/users/api/get-user';
import { AccessPanel } from '@/features/users/components/access-panel';
import { UserFactsPanel } from '@/features/users/components/user-facts-panel';
import { UserForm } from '@/features/users/components/user-form';

export function UserPage() {
  return (
    <RequirePermission operation="getUser" least="ADMIN">
      <User id={useParams()['userId'] ?? ''} />
    </RequirePermission>
  );
}

function User({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(userQuery(id));
  if (query.error && !query.data)
    return <FailurePage error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <DataRegion query={query}>
      {(user) => (
        <>
          <PageHeader title={user.username} trail={[{ label: t('nav.users'), to: paths.users }]} />
          <Stack>
            <UserFactsPanel user={user} />
            <UserForm key={user.id} user={user} />
            <AccessPanel user={user} />
          </Stack>
        </>
      )}
    </DataRegion>
  );
}
