import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OutcomeTag } from '@/components/status/tags';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { LoadMore } from '@/components/ui/load-more';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { ScopeLabel, scopeText } from '@/components/ui/scope-label';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import { allItems } from '@/lib/pages';
import { hasEnded } from '@/lib/run-state';
import type { Group } from '@/lib/schemas';
import { useRunErrorText } from '@/lib/use-run-error-text';
import { controlRunsQuery } from '../api/list-runs';
import { RunAnnouncer } from './run-announcer';
import { RunProgress } from './run-progress';
import classes from './control-runs.module.css';

/** The runs of a control, newest first: what they came to, or how far they are as it happens. */
export function ControlRuns({ controlId }: { controlId: string }) {
  const { t } = useTranslation();
  const runs = useInfiniteQuery(controlRunsQuery(controlId));
  return (
    <Panel title={t('runs.ofControl')} flush>
      <DataRegion
        query={runs}
        skeleton={<SkeletonLines lines={5} />}
        isEmpty={(data) => allItems(data).length === 0}
        empty={<EmptyNote title={t('runs.noneOfControl')}>{t('runs.noneOfControlHint')}</EmptyNote>}
      >
        {(data) => (
          <>
            <ul className={classes.runs}>
              {allItems(data).map((run) => (
                <RunItem key={run.id} run={run} />
              ))}
            </ul>
            <RunAnnouncer runs={allItems(data)} />
            <LoadMore
              shown={allItems(data).length}
              hasMore={runs.hasNextPage}
              loading={runs.isFetchingNextPage}
              onMore={() => void runs.fetchNextPage()}
            />
          </>
        )}
      </DataRegion>
    </Panel>
  );
}

function RunItem({ run }: { run: Group }) {
  const { t } = useTranslation();
  const errorText = useRunErrorText();
  const format = useFormat();
  const period = format.period(run.period);
  return (
    <li className={classes.run}>
      <div className={classes.head}>
        <OutcomeTag run={run} />
        <ScopeLabel scope={run.scope} />
        {run.value !== null && (
          <span>
            <strong>{format.percent(run.value)}</strong>{' '}
            <span className="dim">{t('runs.ofEvidence', { count: run.evidences })}</span>
          </span>
        )}
        <span className={classes.when}>
          <TextLink
            to={paths.run(run.id)}
            aria-label={t('runs.openOf', { period, scope: scopeText(run.scope) })}
          >
            {period}
          </TextLink>{' '}
          · <RelativeTime at={run.startedAt ?? run.createdAt} />
        </span>
      </div>
      {hasEnded(run.status) ? (
        run.error && (
          <p className={classes.error}>
            {errorText(run.error.code) ?? <span lang="en">{run.error.message}</span>}{' '}
            <code className="mono">{run.error.code}</code>
          </p>
        )
      ) : (
        <RunProgress run={run} />
      )}
    </li>
  );
}
