import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import { shapeOfPeriod, type PeriodShape } from '@/lib/format/period';
import { deviceZone } from '@/lib/format/use-format';
import type { Period } from '@/lib/schemas';
import classes from './control-calendar.module.css';

type Options = Intl.DateTimeFormatOptions;

// What stands above a column, and what above the first column of a group of them.
const labels: Record<PeriodShape['kind'], { own: Options; group: Options }> = {
  hours: { own: { hour: 'numeric', hourCycle: 'h23' }, group: { day: 'numeric', month: 'short' } },
  day: { own: { day: 'numeric' }, group: { month: 'short', year: 'numeric' } },
  days: { own: { day: 'numeric' }, group: { month: 'short', year: 'numeric' } },
  month: { own: { month: 'narrow' }, group: { year: 'numeric' } },
  year: { own: { year: '2-digit' }, group: {} },
};

/** Two lines above the boxes: the day of each, and the month where one begins. */
export function CalendarHead({ periods }: { periods: readonly Period[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = periods.map((period) => {
    const shape = shapeOfPeriod(period, [format.timeZone, deviceZone(), 'UTC']);
    const text = (options: Options) =>
      Object.keys(options).length === 0
        ? ''
        : new Intl.DateTimeFormat(format.locale, { timeZone: shape.zone, ...options }).format(
            shape.start,
          );
    const { own, group } = labels[shape.kind];
    return { period, own: text(own), group: text(group) };
  });
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t('common.scope')}</span>
        </th>
        {columns.map(({ period, own, group }, index) => (
          <th key={period.from} scope="col" aria-label={format.period(period)}>
            <span className={classes.group}>{group !== columns[index - 1]?.group && group}</span>
            <span className={classes.own}>{own}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
