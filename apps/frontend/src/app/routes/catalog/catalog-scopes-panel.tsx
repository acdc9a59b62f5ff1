import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { catalogComplianceQuery } from '@/features/catalogs/api/get-catalog-compliance';
import { ScopeCompliance } from '@/features/catalogs/components/scope-compliance';

export function CatalogScopesPanel({ catalogId }: { catalogId: string }) {
  const { t } = useTranslation();
  const compliance = useQuery(catalogComplianceQuery(catalogId));
  return (
    <Panel title={t('catalogs.byScope')}>
      <DataRegion
        query={compliance}
        skeleton={<SkeletonLines lines={3} />}
        isEmpty={({ byScope }) => byScope.length === 0}
        empty={<EmptyNote title={t('catalogs.noScopes')} />}
      >
        {({ byScope }) => <ScopeCompliance rows={byScope} />}
      </DataRegion>
    </Panel>
  );
}
