import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { LifecycleTag } from '@/components/status/tags';
import { IconPlus } from '@/components/ui/icons';
import { Columns, Stack } from '@/components/ui/layout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths } from '@/config/paths';
import { catalogQuery } from '@/features/catalogs/api/get-catalog';
import { CatalogSummary } from '@/features/catalogs/components/catalog-summary';
import { FinalizePanel } from '@/features/catalogs/components/finalize-panel';
import { useCan } from '@/lib/auth';
import { useFormat } from '@/lib/format/use-format';
import type { Catalog } from '@/lib/schemas';
import { CatalogControlsPanel } from './catalog-controls-panel';
import { CatalogScopesPanel } from './catalog-scopes-panel';

export function CatalogPage() {
  const { catalogId = '' } = useParams();
  const catalog = useQuery(catalogQuery(catalogId));
  if (catalog.data) return <CatalogContent key={catalogId} catalog={catalog.data} />;
  if (catalog.error)
    return <FailurePage error={catalog.error} onRetry={() => void catalog.refetch()} />;
  return <SkeletonLines lines={8} />;
}

function CatalogContent({ catalog }: { catalog: Catalog }) {
  const { t } = useTranslation();
  const [finalizing, setFinalizing] = useState(false);
  const canAdd = useCan('createControl');
  const canFinalize = useCan('finalizeCatalog');
  const draft = catalog.status === 'draft';
  return (
    <>
      <PageHeader
        title={catalog.name}
        trail={[{ label: t('nav.catalogs'), to: paths.catalogs }]}
        tags={<LifecycleTag status={catalog.status} />}
        facts={<CatalogFacts catalog={catalog} />}
        description={catalog.description}
        actions={
          draft && (
            <>
              {canAdd && (
                <LinkButton
                  to={paths.newControl(catalog.id)}
                  variant="default"
                  leftSection={<IconPlus size={16} aria-hidden />}
                >
                  {t('controls.add')}
                </LinkButton>
              )}
              {canFinalize && (
                <Button aria-expanded={finalizing} onClick={() => setFinalizing(!finalizing)}>
                  {t('catalogs.finalize')}
                </Button>
              )}
            </>
          )
        }
      />
      <Stack>
        {draft && finalizing && (
          <FinalizePanel catalogId={catalog.id} onClose={() => setFinalizing(false)} />
        )}
        {!draft && (
          <Columns even>
            <CatalogSummary compliance={catalog.compliance} />
            <CatalogScopesPanel catalogId={catalog.id} />
          </Columns>
        )}
        <CatalogControlsPanel catalog={catalog} />
      </Stack>
    </>
  );
}

function CatalogFacts({ catalog }: { catalog: Catalog }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {catalog.framework && (
        <span>
          {catalog.framework} {catalog.frameworkVersion}
        </span>
      )}
      <span>{t('common.controlCount', { count: catalog.controlCount })}</span>
      {catalog.startDate && (
        <span>{t('catalogs.since', { date: format.day(catalog.startDate) })}</span>
      )}
      {catalog.endDate && <span>{t('catalogs.until', { date: format.day(catalog.endDate) })}</span>}
      <span>{catalog.timeZone}</span>
    </>
  );
}
