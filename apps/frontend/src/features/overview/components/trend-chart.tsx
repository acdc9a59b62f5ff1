import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import { toGaps, toSteps, type TrendDay } from './trend';
import classes from './trend-chart.module.css';

const HEIGHT = 172;
const TOP = 8;
const BOTTOM = 20;
const LINES = [0, 25, 50, 75, 100];

const y = (percentage: number) => TOP + ((100 - percentage) / 100) * (HEIGHT - TOP - BOTTOM);

/** The share of results that passed, per day, as a stepped line. A picture: the sentence and the table say it in words. */
export function TrendChart({ days, label }: { days: readonly TrendDay[]; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [active, setActive] = useState<number>();
  const x = (index: number) => `${(index / days.length) * 100}%`;
  const width = `${100 / days.length}%`;
  const shown = active === undefined ? undefined : days[active];
  const marked = days.filter((_, index) => index % Math.ceil(days.length / 6) === 0);
  return (
    <figure className={classes.figure}>
      <div className={classes.axis} aria-hidden="true">
        {LINES.map((line) => (
          <span key={line} style={{ top: y(line) }}>
            {format.percent(line)}
          </span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={label}
        height={HEIGHT}
        className={classes.chart}
        onPointerLeave={() => setActive(undefined)}
      >
        {LINES.map((line) => (
          <line key={line} x1="0" x2="100%" y1={y(line)} y2={y(line)} className={classes.grid} />
        ))}
        {toGaps(days).map((gap) => (
          <rect
            key={gap.index}
            x={x(gap.index)}
            width={x(gap.length)}
            y={TOP}
            height={HEIGHT - TOP - BOTTOM}
            className={classes.gap}
          />
        ))}
        {toSteps(days).map(({ index, percentage, from }) => (
          <g key={index}>
            <rect
              x={x(index)}
              width={width}
              y={y(percentage)}
              height={HEIGHT - BOTTOM - y(percentage)}
              className={classes.area}
            />
            {from !== undefined && (
              <line
                x1={x(index)}
                x2={x(index)}
                y1={y(from)}
                y2={y(percentage)}
                className={classes.line}
              />
            )}
            <line
              x1={x(index)}
              x2={x(index + 1)}
              y1={y(percentage)}
              y2={y(percentage)}
              className={classes.line}
            />
          </g>
        ))}
        {marked.map((day) => (
          <text key={day.date} x={x(days.indexOf(day))} y={HEIGHT - 5} className={classes.day}>
            {format.period({ from: `${day.date}T00:00:00Z`, to: nextDay(day.date) }, 'short')}
          </text>
        ))}
        {days.map((day, index) => (
          <rect
            key={day.date}
            x={x(index)}
            width={width}
            y="0"
            height={HEIGHT - BOTTOM}
            className={index === active ? classes.active : classes.target}
            onPointerEnter={() => setActive(index)}
          />
        ))}
      </svg>
      <figcaption className={classes.readout} aria-hidden="true">
        {shown
          ? t('overview.trendDay', {
              day: format.day(shown.date),
              percentage: format.percent(shown.percentage),
              passed: shown.passed,
              failed: shown.failed,
              missing: shown.error + shown.missing,
            })
          : ' '}
      </figcaption>
    </figure>
  );
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
