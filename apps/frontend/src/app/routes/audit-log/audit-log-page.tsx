import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { IconDownload } from '@/components/ui/icons';
import { Stack } from '@/components/ui/layout';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { auditLogQuery, exportAddress } from '@/features/audit-log/api/audit-log';
import { AuditFilterFields } from '@/features/audit-log/components/audit-filters';
import { AuditTable } from '@/features/audit-log/components/audit-table';
import { ChainPanel } from '@/features/audit-log/components/chain-panel';
import { readFilters } from '@/features/audit-log/components/read-filters';
import { allItems } from '@/lib/pages';
import { useUrlFilters } from '@/lib/use-url-filters';

export function AuditLogPage() {
  return (
    <RequirePermission operation="listAuditLog" least="AUDITOR">
      <AuditLog />
    </RequirePermission>
  );
}

function AuditLog() {
  const { t } = useTranslation();
  const { text, set } = useUrlFilters();
  const filters = readFilters(text);
  const log = useInfiniteQuery(auditLogQuery(filters));
  return (
    <>
      <PageHeader
        title={t('nav.auditLog')}
        description={t('audit.lead')}
        actions={(['json', 'csv'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={exportAddress(format, filters)}
            download={`status-audit-log.${format}`}
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
          >
            {t('audit.export', { format: format.toUpperCase() })}
          </Button>
        ))}
      />
      <Stack>
        <ChainPanel />
        <Panel
          title={t('audit.entries')}
          flush
          actions={
            <Button
              variant="default"
              size="xs"
              loading={log.isRefetching}
              onClick={() => void log.refetch()}
            >
              {t('audit.readAgain')}
            </Button>
          }
        >
          <AuditFilterFields text={text} set={set} />
          <DataRegion
            query={log}
            skeleton={<SkeletonLines lines={10} />}
            isEmpty={(data) => allItems(data).length === 0}
            empty={<EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>}
          >
            {(data) => (
              <>
                <AuditTable entries={allItems(data)} />
                <LoadMore
                  shown={allItems(data).length}
                  hasMore={log.hasNextPage}
                  loading={log.isFetchingNextPage}
                  onMore={() => void log.fetchNextPage()}
                />
              </>
            )}
          </DataRegion>
        </Panel>
      </Stack>
    </>
  );
}
