import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { RequirePermission } from '@/app/require-permission';
import { FailurePage } from '@/components/errors/failure-page';
import { DataRegion } from '@/components/ui/data-region';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { serviceAccountQuery } from '@/features/service-accounts/api/get-service-account';
import { grantableRolesQuery } from '@/features/service-accounts/api/grantable-roles';
import { useUpdateServiceAccount } from '@/features/service-accounts/api/save-service-account';
import { ServiceAccountForm } from '@/features/service-accounts/components/service-account-form';
import type { Schemas } from '@/lib/schemas';

export function ServiceAccountEditPage() {
  return (
    <RequirePermission operation="updateServiceAccount" least="DEVELOPER">
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
            title={t('tokens.editTitle', { name: account.name })}
            trail={[
              { label: t('shell.tokens'), to: paths.tokens },
              { label: account.name, to: paths.serviceAccount(id) },
            ]}
          />
          <EditForm account={account} />
        </>
      )}
    </DataRegion>
  );
}

function EditForm({ account }: { account: Schemas['ServiceAccount'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const roles = useQuery(grantableRolesQuery);
  const update = useUpdateServiceAccount(account.id);
  const { name, description, role, scopes } = account;
  const back = paths.serviceAccount(account.id);
  return (
    <DataRegion query={roles}>
      {(items) => (
        <ServiceAccountForm
          initial={{ name, description: description ?? '', role, scopes }}
          roles={items}
          fixedRole
          submitLabel={t('common.save')}
          cancelTo={back}
          pending={update.isPending}
          error={update.error}
          onSubmit={(values, on) =>
            update.mutate(
              {
                name: values.name,
                description: values.description.trim() || null,
                scopes: values.scopes,
              },
              {
                onSuccess: () => {
                  on.success();
                  void navigate(back);
                },
                onError: on.error,
              },
            )
          }
        />
      )}
    </DataRegion>
  );
}
