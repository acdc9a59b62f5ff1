import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { controlScheduleQuery } from '../api/get-control-schedule';

/** When the control runs by itself. */
export function ControlSchedule({ controlId }: { controlId: string }) {
  const { t } = useTranslation();
  const schedule = useQuery(controlScheduleQuery(controlId));
  return (
    <Panel title={t('controls.schedule')}>
      <DataRegion query={schedule} skeleton={<SkeletonLines lines={2} />}>
        {(data) => <ScheduleFacts schedule={data} />}
      </DataRegion>
    </Panel>
  );
}

function ScheduleFacts({ schedule }: { schedule: Schemas['Schedule'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts
      items={[
        {
          label: t('controls.runs'),
          value: !schedule.enabled
            ? t('controls.scheduleOff')
            : schedule.cron
              ? t('controls.scheduleCron', { cron: schedule.cron })
              : t('controls.schedulePeriod'),
          wide: true,
        },
        {
          label: t('controls.next'),
          value: schedule.nextRunAt ? (
            <>
              {format.dateTime(schedule.nextRunAt)} (<RelativeTime at={schedule.nextRunAt} />)
            </>
          ) : (
            '–'
          ),
          wide: true,
        },
        {
          label: t('controls.last'),
          value: schedule.lastRunAt ? <RelativeTime at={schedule.lastRunAt} /> : '–',
        },
        {
          label: t('controls.target'),
          value: t(
            schedule.target === 'current' ? 'controls.targetCurrent' : 'controls.targetPrevious',
          ),
        },
        { label: t('session.timeZone'), value: schedule.timeZone },
      ]}
    />
  );
}
