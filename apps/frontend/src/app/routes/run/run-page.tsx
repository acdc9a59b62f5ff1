import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { StatusMark } from '@/components/status/status-mark';
import { OutcomeTag } from '@/components/status/tags';
import { Columns, Stack } from '@/components/ui/layout';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { ScopeLabel } from '@/components/ui/scope-label';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths } from '@/config/paths';
import { runQuery, toRun } from '@/features/computations/api/get-group';
import { RunAnnouncer } from '@/features/computations/components/run-announcer';
import { RunEvidences } from '@/features/computations/components/run-evidences';
import { RunFacts } from '@/features/computations/components/run-facts';
import { RunProgress } from '@/features/computations/components/run-progress';
import { VerificationPanel } from '@/features/computations/components/verification-panel';
import { PointPanel } from '@/features/points/components/point-panel';
import { useFormat } from '@/lib/format/use-format';
import { hasEnded } from '@/lib/run-state';
import type { Group } from '@/lib/schemas';
import { useRunErrorText } from '@/lib/use-run-error-text';
import classes from './run-page.module.css';

export function RunPage() {
  const { group = '' } = useParams();
  const pages = useInfiniteQuery(runQuery(group));
  const data = pages.data && toRun(pages.data);
  if (!data) {
    if (pages.error)
      return <FailurePage error={pages.error} onRetry={() => void pages.refetch()} />;
    return <SkeletonLines lines={8} />;
  }
  const { run } = data;
  const ended = hasEnded(run.status);
  return (
    <>
      <RunHeader run={run} />
      <RunAnnouncer runs={[run]} />
      <Stack>
        {run.error && <RunFailure error={run.error} />}
        {!ended && <RunUnderWay run={run} />}
        <Columns>
          <Stack>
            {ended && <RunEvidences {...data} pages={pages} />}
            {run.digest && <VerificationPanel group={run.id} />}
          </Stack>
          <Stack>
            <RunFacts run={run} />
            {run.pointId && <PointPanel pointId={run.pointId} />}
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

function RunHeader({ run }: { run: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PageHeader
      title={t('runs.title', { control: run.controlName, period: format.period(run.period) })}
      trail={[
        { label: t('nav.runs'), to: paths.runs },
        { label: run.controlName, to: paths.control(run.controlId) },
      ]}
      tags={<OutcomeTag run={run} look="soft" />}
      facts={
        <span>
          <ScopeLabel scope={run.scope} />
        </span>
      }
    />
  );
}

/** An error is not a verdict: it says why there is none. */
function RunFailure({ error }: { error: NonNullable<Group['error']> }) {
  const { t } = useTranslation();
  const text = useRunErrorText()(error.code);
  return (
    <div className={classes.failure}>
      <StatusMark kind="error" size={18} />
      <div>
        <p className={classes.title}>{t('runs.failedTitle')}</p>
        {text && <p>{text}</p>}
        <p lang="en" className={text && classes.code}>
          {error.message}
        </p>
        <p className={classes.code}>
          {t('common.errorCode')} <code className="mono">{error.code}</code>
          {error.node && (
            <>
              {' · '}
              {t('runs.node')} <code className="mono">{error.node}</code>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function RunUnderWay({ run }: { run: Group }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('runs.underWay')}>
      <RunProgress run={run} />
    </Panel>
  );
}
