import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { grantableRolesQuery } from '@/features/service-accounts/api/grantable-roles';
import { useCreateServiceAccount } from '@/features/service-accounts/api/save-service-account';
import { ServiceAccountForm } from '@/features/service-accounts/components/service-account-form';

export function ServiceAccountNewPage() {
  return (
    <RequirePermission operation="createServiceAccount" least="DEVELOPER">
      <NewAccount />
    </RequirePermission>
  );
}

function NewAccount() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const roles = useQuery(grantableRolesQuery);
  const create = useCreateServiceAccount();
  return (
    <>
      <PageHeader
        title={t('tokens.newAccount')}
        trail={[{ label: t('shell.tokens'), to: paths.tokens }]}
      />
      <DataRegion query={roles}>
        {(items) => (
          <ServiceAccountForm
            initial={{ name: '', description: '', role: 'USER', scopes: [] }}
            roles={items}
            submitLabel={t('tokens.createAccount')}
            cancelTo={paths.tokens}
            pending={create.isPending}
            error={create.error}
            onSubmit={({ description, ...values }, on) =>
              create.mutate(
                { ...values, ...(description.trim() && { description: description.trim() }) },
                {
                  onSuccess: ({ id }) => {
                    on.success();
                    void navigate(paths.serviceAccount(id));
                  },
                  onError: on.error,
                },
              )
            }
          />
        )}
      </DataRegion>
    </>
  );
}
