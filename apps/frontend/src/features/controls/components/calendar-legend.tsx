import { useTranslation } from 'react-i18next';
import { kindOfVerdict } from '@/components/status/status-kind';
import { verdictKeys } from '@/components/status/status-labels';
import { StatusMark } from '@/components/status/status-mark';
import type { Verdict } from '@/lib/schemas';
import type { Slot } from './calendar-grid';
import classes from './control-calendar.module.css';

const ORDER = Object.keys(verdictKeys) as Verdict[];

/** The signs that occur, and how to walk them. */
export function CalendarLegend({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation();
  const occurring = new Set(slots.map(({ verdict }) => verdict));
  return (
    <div className={classes.legend}>
      {ORDER.filter((verdict) => occurring.has(verdict)).map((verdict) => (
        <span key={verdict}>
          <StatusMark kind={kindOfVerdict[verdict]} size={13} /> {t(verdictKeys[verdict])}
        </span>
      ))}
      <span className={classes.keys}>{t('controls.calendarKeys')}</span>
    </div>
  );
}
