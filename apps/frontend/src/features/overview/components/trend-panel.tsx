import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyNote } from '@/components/ui/empty-note';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import { summarise, type TrendDay } from './trend';
import { TrendChart } from './trend-chart';
import classes from './trend-panel.module.css';

/** The last days as a chart, as a sentence and as a table. */
export function TrendPanel({ days }: { days: readonly TrendDay[] }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const sentence = useTrendSentence(days);
  if (!sentence)
    return (
      <Panel title={t('overview.trend')}>
        <EmptyNote title={t('overview.trendEmpty')} />
      </Panel>
    );
  return (
    <Panel
      title={t('overview.trend')}
      aside={t('overview.trendDays', { count: days.length })}
      actions={
        <Button
          variant="default"
          size="compact-xs"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('common.asTable')}
        </Button>
      }
    >
      <p className={classes.sentence}>{sentence}</p>
      {asTable ? <TrendTable days={days} /> : <TrendChart days={days} label={sentence} />}
    </Panel>
  );
}

function useTrendSentence(days: readonly TrendDay[]): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = summarise(days);
  if (!summary) return undefined;
  const { first, last, lowest, gaps } = summary;
  const course =
    first === last
      ? t('overview.trendOneDay', {
          percentage: format.percent(first.percentage),
          day: format.day(first.date),
        })
      : t('overview.trendSentence', {
          first: format.percent(first.percentage),
          firstDay: format.day(first.date),
          last: format.percent(last.percentage),
          lastDay: format.day(last.date),
          lowest: format.percent(lowest.percentage),
          lowestDay: format.day(lowest.date),
        });
  return gaps > 0 ? `${course} ${t('overview.trendGaps', { count: gaps })}` : course;
}

function TrendTable({ days }: { days: readonly TrendDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<TrendDay>[] = [
    { key: 'day', header: t('common.day'), role: 'title', cell: (day) => format.day(day.date) },
    {
      key: 'percentage',
      header: t('status.percentage'),
      align: 'end',
      cell: (day) => format.percent(day.percentage),
    },
    {
      key: 'passed',
      header: t('status.verdict.passed'),
      align: 'end',
      cell: (day) => format.number(day.passed),
    },
    {
      key: 'failed',
      header: t('status.verdict.failed'),
      align: 'end',
      cell: (day) => format.number(day.failed),
    },
    {
      key: 'error',
      header: t('status.verdict.error'),
      align: 'end',
      cell: (day) => format.number(day.error),
    },
    {
      key: 'missing',
      header: t('status.verdict.missing'),
      align: 'end',
      cell: (day) => format.number(day.missing),
    },
  ];
  return (
    // A region that scrolls has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.table} tabIndex={0} role="group" aria-label={t('overview.trend')}>
      <DataTable
        caption={t('overview.trend')}
        columns={columns}
        rows={[...days].reverse()}
        rowKey={(day) => day.date}
      />
    </div>
  );
}
