import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { VerdictTag } from '@/components/status/tags';
import { Columns, Stack } from '@/components/ui/layout';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { ScopeLabel } from '@/components/ui/scope-label';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths } from '@/config/paths';
import { resultQuery } from '@/features/computations/api/get-computation';
import { EvidenceChain } from '@/features/computations/components/evidence-chain';
import { ProvenancePanel, ReceiptPanel } from '@/features/computations/components/provenance-panel';
import { VerificationPanel } from '@/features/computations/components/verification-panel';
import { useFormat } from '@/lib/format/use-format';

export function ResultPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { group = '', computationId = '' } = useParams();
  const pages = useInfiniteQuery(resultQuery(group, computationId));
  const { hash } = useLocation();
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const first = pages.data?.pages[0];
  const evidences = pages.data?.pages.flatMap((page) => page.evidences) ?? [];
  // The evidence that the address names may be on a later page: fetched until it is here.
  const sought = hash !== '' && !evidences.some(({ id }) => id === hash.slice(1));
  useEffect(() => {
    if (sought && hasNextPage && !isFetching) void fetchNextPage();
  }, [sought, hasNextPage, isFetching, fetchNextPage]);
  if (!first) {
    if (pages.error)
      return <FailurePage error={pages.error} onRetry={() => void pages.refetch()} />;
    return <SkeletonLines lines={8} />;
  }
  const { computation, provenance } = first;
  const run = provenance.group;
  return (
    <>
      <PageHeader
        title={t('evidence.title', { control: run.controlName })}
        trail={[
          { label: run.controlName, to: paths.control(run.controlId) },
          {
            label: t('evidence.runOf', { period: format.period(run.period) }),
            to: paths.run(group),
          },
        ]}
        tags={<VerdictTag verdict={computation.result} look="soft" />}
        facts={
          <>
            <span>{format.period(computation.period)}</span>
            <span>
              <ScopeLabel scope={computation.scope} />
            </span>
            <span>
              {t('controls.evidencesHold', {
                part: computation.passedCount,
                count: computation.evidenceCount,
              })}
            </span>
          </>
        }
      />
      <Columns>
        <Stack>
          {provenance.groupDigest && <VerificationPanel group={group} />}
          <Panel title={t('common.evidences')} flush>
            <EvidenceChain evidences={evidences} />
            {(pages.hasNextPage || evidences.length > 20) && (
              <LoadMore
                shown={evidences.length}
                hasMore={pages.hasNextPage}
                loading={pages.isFetchingNextPage}
                onMore={() => void pages.fetchNextPage()}
              />
            )}
          </Panel>
        </Stack>
        <Stack>
          <ProvenancePanel provenance={provenance} />
          <ReceiptPanel receipt={provenance.receipt} standing={provenance.ledger} />
        </Stack>
      </Columns>
    </>
  );
}
