import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { PageHeader } from '@/components/ui/page-header';
import { flowsQuery } from '@/features/flows/api/list-flows';
import { FlowList } from '@/features/flows/components/flow-list';

export function FlowsPage() {
  const { t } = useTranslation();
  const flows = useQuery(flowsQuery);
  return (
    <>
      <PageHeader title={t('nav.flows')} description={t('flows.lead')} />
      <DataRegion
        query={flows}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyNote title={t('flows.none')}>{t('flows.noneHint')}</EmptyNote>}
      >
        {(items) => <FlowList flows={items} />}
      </DataRegion>
    </>
  );
}
