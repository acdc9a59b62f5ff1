import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { Facts } from '@/components/ui/facts';
import { Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { systemStatusQuery } from '@/features/system/api/system';
import { ServiceState } from '@/features/system/components/service-state';
import { ServiceTable } from '@/features/system/components/service-table';
import { useFormat } from '@/lib/format/use-format';

export function SystemPage() {
  return (
    <RequirePermission operation="getSystemStatus" least="ADMIN">
      <System />
    </RequirePermission>
  );
}

function System() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(systemStatusQuery);
  return (
    <>
      <PageHeader title={t('nav.system')} description={t('system.lead')} />
      <DataRegion query={query} skeleton={<SkeletonLines lines={10} />}>
        {({ status, source, version, startedAt, services, notConfigured, queue }) => (
          <Stack>
            <Panel title={t('system.installation')}>
              <Facts
                items={[
                  { label: t('common.state'), value: <ServiceState status={status} /> },
                  { label: t('system.version'), value: version },
                  { label: t('common.started'), value: format.dateTime(startedAt) },
                  {
                    label: t('system.seenBy'),
                    value: t(source === 'director' ? 'system.director' : 'system.backend'),
                  },
                  { label: t('system.queued'), value: format.number(queue.queued) },
                  { label: t('system.running'), value: format.number(queue.running) },
                ]}
              />
            </Panel>
            <Panel title={t('system.services')} flush>
              <ServiceTable caption={t('system.services')} services={services} linked />
            </Panel>
            {notConfigured.length > 0 && (
              <Panel title={t('system.possible')} flush>
                <ServiceTable caption={t('system.possible')} services={notConfigured} />
              </Panel>
            )}
          </Stack>
        )}
      </DataRegion>
    </>
  );
}
