import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas, Verdict } from '@/lib/schemas';
import { kindOfVerdict } from './status-kind';
import { verdictKeys } from './status-labels';
import classes from './status-strip.module.css';

const WIDTH = 9;
const HEIGHT = 18;

// Bars that differ in outline: whole, broken, pointed, hollow, low.
const bars: Record<Verdict, (x: number) => string> = {
  passed: (x) => `M${x} 1h7v16h-7z`,
  failed: (x) => `M${x} 1h7v5.5l-7 3zM${x} 12.5l7 -3v7.5h-7z`,
  error: (x) => `M${x + 3.5} 1l3.5 6v10h-7V7z`,
  missing: (x) => `M${x + 0.6} 13h5.8v3.4h-5.8z`,
  'not-applicable': (x) => `M${x} 8h7v2h-7z`,
  excepted: (x) => `M${x} 1h7v11l-3.5 5l-3.5 -5z`,
};

type Slot = Pick<Schemas['CalendarSlot'], 'verdict' | 'period'>;

/** The last periods of one scope set at a glance, oldest first, with the counts as its text. */
export function StatusStrip({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = new Map<Verdict, number>();
  for (const { verdict } of slots) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = [...counts].map(([verdict, count]) => `${t(verdictKeys[verdict])} ${count}`);
  return (
    <svg
      role="img"
      aria-label={t('status.stripSummary', { count: slots.length, parts: format.list(parts) })}
      className={classes.strip}
      width={slots.length * WIDTH}
      height={HEIGHT}
    >
      {slots.map(({ verdict, period }, index) => (
        <path
          key={period.from}
          d={bars[verdict](index * WIDTH)}
          data-kind={kindOfVerdict[verdict]}
        />
      ))}
    </svg>
  );
}
