import { useTranslation } from 'react-i18next';
import { triggerKeys } from '@/components/status/status-labels';
import { VerdictTag } from '@/components/status/tags';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Group } from '@/lib/schemas';
import { durationOf } from './run-duration';

/** What a run came to, what ran, and when. */
export function RunFacts({ run }: { run: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  const duration = durationOf(run);
  return (
    <Panel title={t('runs.facts')}>
      <Facts
        items={[
          Boolean(run.verdict) && {
            label: t('common.verdict'),
            value: <VerdictTag verdict={run.verdict} />,
          },
          { label: t('common.value'), value: format.percent(run.value) },
          { label: t('common.evidences'), value: format.number(run.evidences) },
          { label: t('runs.flow'), value: run.flow.name },
          Boolean(run.flow.version) && {
            label: t('flows.version'),
            value: <HashText value={run.flow.version ?? ''} of={t('flows.version')} />,
          },
          { label: t('runs.trigger'), value: t(triggerKeys[run.trigger]) },
          { label: t('common.started'), value: format.exact(run.startedAt ?? run.createdAt) },
          {
            label: t('runs.duration'),
            value: duration === undefined ? '–' : format.duration(duration),
          },
          (run.attempt ?? 1) > 1 && {
            label: t('runs.attempts'),
            value: format.number(run.attempt ?? 1),
          },
          !run.finishedAt &&
            Boolean(run.deadlineAt) && {
              label: t('runs.deadline'),
              value: format.exact(run.deadlineAt ?? ''),
            },
        ]}
      />
    </Panel>
  );
}
