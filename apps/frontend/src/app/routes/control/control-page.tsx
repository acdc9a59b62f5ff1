import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { StatusTag } from '@/components/status/status-tag';
import { ComplianceTag, LifecycleTag, SeverityTag } from '@/components/status/tags';
import { periodKeys } from '@/components/status/status-labels';
import { EmptyNote } from '@/components/ui/empty-note';
import { ErrorNote } from '@/components/ui/error-note';
import { Columns, Stack } from '@/components/ui/layout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths } from '@/config/paths';
import { ControlRuns } from '@/features/computations/components/control-runs';
import { controlQuery } from '@/features/controls/api/get-control';
import { useRunControl } from '@/features/controls/api/run-control';
import { ControlCalendar } from '@/features/controls/components/control-calendar';
import { ControlDefinition } from '@/features/controls/components/control-definition';
import { ControlSchedule } from '@/features/controls/components/control-schedule';
import { ControlScopes } from '@/features/controls/components/control-scopes';
import { RunNow } from '@/features/controls/components/run-now';
import { useCan } from '@/lib/auth';
import type { Control } from '@/lib/schemas';

export function ControlPage() {
  const { controlId = '' } = useParams();
  const control = useQuery(controlQuery(controlId));
  if (control.data) return <ControlContent key={controlId} control={control.data} />;
  if (control.error)
    return <FailurePage error={control.error} onRetry={() => void control.refetch()} />;
  return <SkeletonLines lines={8} />;
}

function ControlContent({ control }: { control: Control }) {
  const run = useRunControl(control.id);
  const draft = control.status === 'draft';
  return (
    <>
      <ControlHeader control={control} run={run} />
      <Stack>
        {run.error && <ErrorNote error={run.error} />}
        {draft ? (
          <DraftContent control={control} />
        ) : (
          <>
            <ControlCalendar control={control} />
            <Columns>
              <Stack>
                <CurrentScopes control={control} />
                <ControlRuns controlId={control.id} />
              </Stack>
              <Stack>
                <ControlDefinition control={control} />
                <ControlSchedule controlId={control.id} />
              </Stack>
            </Columns>
          </>
        )}
      </Stack>
    </>
  );
}

interface ControlHeaderProps {
  control: Control;
  run: ReturnType<typeof useRunControl>;
}

function ControlHeader({ control, run }: ControlHeaderProps) {
  const { t } = useTranslation();
  const canRun = useCan('runControl');
  const canEdit = useCan('updateControl');
  const draft = control.status === 'draft';
  return (
    <PageHeader
      title={control.name}
      trail={[
        { label: t('nav.catalogs'), to: paths.catalogs },
        { label: control.catalogName, to: paths.catalog(control.catalogId) },
      ]}
      tags={
        draft ? (
          <LifecycleTag status="draft" />
        ) : (
          <ComplianceTag status={control.complianceStatus} look="soft" />
        )
      }
      facts={
        <>
          {control.severity && (
            <span>
              <SeverityTag severity={control.severity} />
            </span>
          )}
          {control.period && <span>{t(periodKeys[control.period])}</span>}
        </>
      }
      description={control.description}
      actions={
        draft
          ? canEdit && (
              <LinkButton to={paths.editControl(control.id)}>{t('controls.edit')}</LinkButton>
            )
          : canRun && <RunNow run={run} />
      }
    />
  );
}

function CurrentScopes({ control }: { control: Control }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('controls.current')} flush>
      {control.scopeSets.length > 0 ? (
        <ControlScopes sets={control.scopeSets} />
      ) : (
        <EmptyNote title={t('controls.noScopeSets')} />
      )}
    </Panel>
  );
}

function DraftContent({ control }: { control: Control }) {
  const { t } = useTranslation();
  return (
    <Columns>
      <Stack>
        <Panel title={t('controls.draftTitle')}>
          <EmptyNote title={t('controls.draftHint')}>
            {!control.flowId && <StatusTag kind="error">{t('controls.needsFlow')}</StatusTag>}
          </EmptyNote>
        </Panel>
        <CurrentScopes control={control} />
      </Stack>
      <ControlDefinition control={control} />
    </Columns>
  );
}
