import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataRegion } from '@/components/ui/data-region';
import { ErrorNote } from '@/components/ui/error-note';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { endpointsQuery, useSwitchEndpoint } from '@/features/endpoints/api/endpoints';
import { EndpointTable } from '@/features/endpoints/components/endpoint-table';

export function EndpointsPage() {
  return (
    <RequirePermission operation="listEndpointConfig" least="ADMIN">
      <Endpoints />
    </RequirePermission>
  );
}

function Endpoints() {
  const { t } = useTranslation();
  const endpoints = useQuery(endpointsQuery);
  const change = useSwitchEndpoint();
  const [asked, setAsked] = useState<string>();
  const close = () => {
    setAsked(undefined);
    change.reset();
  };
  return (
    <>
      <PageHeader title={t('nav.endpoints')} description={t('endpoints.lead')} />
      {change.error && !asked && <ErrorNote error={change.error} />}
      <Panel title={t('endpoints.areas')} flush>
        <DataRegion query={endpoints} skeleton={<SkeletonLines lines={10} />}>
          {(rows) => (
            <EndpointTable
              endpoints={rows}
              pending={change.isPending ? change.variables.key : undefined}
              onSwitch={({ key, available }) =>
                available ? setAsked(key) : change.mutate({ key, available: true })
              }
            />
          )}
        </DataRegion>
      </Panel>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('endpoints.ask', { area: asked ?? '' })}
        confirm={t('endpoints.switchOff')}
        danger
        pending={change.isPending}
        error={change.error}
        onConfirm={() =>
          asked && change.mutate({ key: asked, available: false }, { onSuccess: close })
        }
        onClose={close}
      >
        <p>{t('endpoints.askHint')}</p>
      </ConfirmDialog>
    </>
  );
}
