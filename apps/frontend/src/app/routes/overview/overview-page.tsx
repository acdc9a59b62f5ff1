import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { Columns, Stack } from '@/components/ui/layout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { overviewQuery } from '@/features/overview/api/get-overview';
import { AttentionList } from '@/features/overview/components/attention-list';
import { CompliancePanel } from '@/features/overview/components/compliance-panel';
import { RecentRuns } from '@/features/overview/components/recent-runs';
import { ServiceHealth } from '@/features/overview/components/service-health';
import { TrendPanel } from '@/features/overview/components/trend-panel';
import { useCan } from '@/lib/auth';
import type { Schemas } from '@/lib/schemas';

export function OverviewPage() {
  const { t } = useTranslation();
  const overview = useQuery(overviewQuery);
  return (
    <>
      <PageHeader title={t('nav.overview')} />
      <DataRegion
        query={overview}
        skeleton={
          <Panel title={t('overview.compliance')}>
            <SkeletonLines lines={7} />
          </Panel>
        }
      >
        {(data) => <OverviewContent overview={data} />}
      </DataRegion>
    </>
  );
}

function OverviewContent({ overview }: { overview: Schemas['Overview'] }) {
  const { t } = useTranslation();
  const canCreate = useCan('createCatalogDraft');
  const { catalogs, failing, pending, runs, health, trend } = overview;
  return (
    <Stack>
      {catalogs === 0 && (
        <Panel title={t('overview.start')}>
          <EmptyNote title={t('overview.noCatalog')}>
            <p>{t('overview.noCatalogHint')}</p>
            {canCreate && (
              <LinkButton to={paths.newCatalog}>{t('catalogs.createDraft')}</LinkButton>
            )}
          </EmptyNote>
        </Panel>
      )}
      <Columns even>
        <CompliancePanel overview={overview} />
        <TrendPanel days={trend} />
      </Columns>
      <Columns even>
        <Panel title={t('overview.failing')} aside={failing.length || undefined} flush>
          {failing.length > 0 ? (
            <AttentionList items={failing} />
          ) : (
            <EmptyNote title={t('overview.nothingFails')} />
          )}
        </Panel>
        <Panel title={t('overview.pending')} aside={pending.length || undefined} flush>
          {pending.length > 0 ? (
            <AttentionList items={pending} />
          ) : (
            <EmptyNote title={t('overview.nothingPending')} />
          )}
        </Panel>
      </Columns>
      <Panel
        title={t('overview.recentRuns')}
        flush
        actions={<TextLink to={paths.runs}>{t('overview.allRuns')}</TextLink>}
      >
        {runs.length > 0 ? (
          <RecentRuns runs={runs} />
        ) : (
          <EmptyNote title={t('runs.none')}>{t('runs.noneHint')}</EmptyNote>
        )}
      </Panel>
      <Panel title={t('overview.services')} flush>
        <ServiceHealth services={health} />
      </Panel>
    </Stack>
  );
}
