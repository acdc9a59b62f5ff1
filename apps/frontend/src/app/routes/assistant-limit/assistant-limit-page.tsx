import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { Facts } from '@/components/ui/facts';
import { Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { assistantLimitQuery } from '@/features/assistant-limit/api/assistant-limit';
import { AssistantLimitForm } from '@/features/assistant-limit/components/assistant-limit-form';
import { useFormat } from '@/lib/format/use-format';

export function AssistantLimitPage() {
  return (
    <RequirePermission operation="getAssistantLimit" least="ADMIN">
      <AssistantLimit />
    </RequirePermission>
  );
}

function AssistantLimit() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(assistantLimitQuery);
  return (
    <>
      <PageHeader title={t('nav.assistantLimit')} description={t('limit.lead')} />
      <DataRegion query={query}>
        {({ limit, used }) => (
          <Stack>
            <Panel title={t('limit.use')}>
              <Facts
                items={[
                  { label: t('limit.used'), value: format.number(used) },
                  { label: t('limit.most'), value: format.number(limit) },
                ]}
              />
            </Panel>
            <AssistantLimitForm limit={limit} />
          </Stack>
        )}
      </DataRegion>
    </>
  );
}
