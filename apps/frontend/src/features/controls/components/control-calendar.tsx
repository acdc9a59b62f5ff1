import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { IconChevronLeft, IconChevronRight } from '@/components/ui/icons';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Control } from '@/lib/schemas';
import { useNow } from '@/lib/use-now';
import { controlCalendarQuery, type CalendarRange } from '../api/get-control-calendar';
import { CalendarLegend } from './calendar-legend';
import { CalendarTable } from './calendar-table';
import { toGrid } from './calendar-grid';

/** What every period came to, for each scope set; the last 30 periods first. */
export function ControlCalendar({ control }: { control: Control }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const [range, setRange] = useState<CalendarRange>({});
  const calendar = useQuery(controlCalendarQuery(control.id, range));
  const shown = calendar.data;
  // The range asked for can end within a period; the boxes stand for whole ones.
  const { periods } = toGrid(shown?.items ?? []);
  const covered = shown && {
    from: periods[0]?.from ?? shown.from,
    to: periods.at(-1)?.to ?? shown.to,
  };
  const span = shown ? Date.parse(shown.to) - Date.parse(shown.from) : 0;
  const shift = (direction: -1 | 1) => {
    if (!shown) return;
    const by = (iso: string) => new Date(Date.parse(iso) + direction * span).toISOString();
    setRange({ from: by(shown.from), to: by(shown.to) });
  };
  const first = control.startDate ? Date.parse(control.startDate) : 0;
  return (
    <Panel
      title={t('controls.calendar')}
      aside={covered && format.period(covered)}
      flush
      actions={
        <>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconChevronLeft size={14} aria-hidden />}
            disabled={!shown || Date.parse(shown.from) <= first}
            onClick={() => shift(-1)}
          >
            {t('controls.earlier')}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            rightSection={<IconChevronRight size={14} aria-hidden />}
            disabled={!covered || Date.parse(covered.to) > now}
            onClick={() => shift(1)}
          >
            {t('controls.later')}
          </Button>
        </>
      }
    >
      <DataRegion
        query={calendar}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyNote title={t('controls.calendarEmpty')} />}
      >
        {({ items }) => (
          <>
            <CalendarTable
              grid={toGrid(items)}
              label={t('controls.calendarOf', { name: control.name })}
            />
            <CalendarLegend slots={items} />
          </>
        )}
      </DataRegion>
    </Panel>
  );
}
