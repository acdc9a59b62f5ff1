import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '@/components/ui/empty-note';
import { LoadMore } from '@/components/ui/load-more';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { RunData } from '../api/get-group';
import { arrange, type EvidenceView } from './evidence-order';
import { EvidenceTable } from './evidence-table';
import { EvidenceViewChoice } from './evidence-view-choice';

// What fails can only come first among what is here, so that much is fetched without asking.
const WITHOUT_ASKING = 2_000;

interface RunEvidencesProps extends RunData {
  pages: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>;
}

/** The evidences of an ended run, those that fail first. */
export function RunEvidences({ run, evidences, pages }: RunEvidencesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, setView] = useState<EvidenceView>('failing-first');
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const more = hasNextPage && !isFetching && evidences.length < WITHOUT_ASKING;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  const shown = arrange(evidences, view);
  const failing = evidences.filter(({ result }) => !result).length;
  return (
    <Panel
      title={t('common.evidences')}
      aside={
        run.evidences > 0 &&
        t('evidence.failingOf', {
          part: format.number(failing),
          total: format.number(run.evidences),
        })
      }
      flush
      actions={evidences.length > 0 && <EvidenceViewChoice value={view} onChange={setView} />}
    >
      {shown.length === 0 ? (
        <EmptyNote
          title={t(failing === 0 && evidences.length > 0 ? 'evidence.noneFails' : 'evidence.none')}
        />
      ) : (
        <EvidenceTable group={run.id} evidences={shown} />
      )}
      {(hasNextPage || evidences.length > 20) && (
        <LoadMore
          shown={evidences.length}
          hasMore={hasNextPage}
          loading={isFetching}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Panel>
  );
}
