import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RequirePermission } from '@/app/require-permission';
import { FailurePage } from '@/components/errors/failure-page';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { Facts } from '@/components/ui/facts';
import { Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/config/paths';
import { serviceHistoryQuery } from '@/features/system/api/system';
import { SegmentTable } from '@/features/system/components/segment-table';
import { useFormat } from '@/lib/format/use-format';

export function ServicePage() {
  return (
    <RequirePermission operation="getServiceHistory" least="ADMIN">
      <Service name={useParams()['name'] ?? ''} />
    </RequirePermission>
  );
}

function Service({ name }: { name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(serviceHistoryQuery(name));
  if (query.error && !query.data)
    return <FailurePage error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader
        title={name}
        trail={[{ label: t('nav.system'), to: paths.system }]}
        description={t('system.historyLead')}
      />
      <DataRegion query={query}>
        {({ spans, completeFrom, segments }) => (
          <Stack>
            <Panel title={t('system.uptime')}>
              <Facts
                items={[
                  { label: t('system.day'), value: format.percent(spans['24h'].percentage) },
                  { label: t('system.week'), value: format.percent(spans['7d'].percentage) },
                  { label: t('system.month'), value: format.percent(spans['30d'].percentage) },
                  { label: t('system.completeFrom'), value: format.dateTime(completeFrom) },
                ]}
              />
            </Panel>
            <Panel title={t('system.history')} flush>
              {segments.length > 0 ? (
                <SegmentTable segments={segments} />
              ) : (
                <EmptyNote title={t('system.noHistory')} />
              )}
            </Panel>
          </Stack>
        )}
      </DataRegion>
    </>
  );
}
