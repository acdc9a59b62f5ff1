import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import classes from './compliance-figures.module.css';

interface ComplianceFiguresProps {
  compliance: Schemas['Compliance'];
  /** Below the percentage: how it changed. */
  note?: ReactNode;
}

/** The percentage, and always beside it on how much of the controls it rests. */
export function ComplianceFigures({ compliance, note }: ComplianceFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { compliant, nonCompliant, notApplicable, total } = compliance;
  const applicable = total - notApplicable;
  return (
    <div className={classes.figures}>
      <div>
        <p className={classes.label}>{t('status.percentage')}</p>
        <p className={classes.value}>{format.percent(compliance.percentage)}</p>
        <p className={classes.note}>
          {t('status.ofControls', { part: compliant, count: applicable })}
          {note}
        </p>
      </div>
      <div>
        <p className={classes.label}>{t('status.coverage')}</p>
        <p className={classes.value}>{format.percent(compliance.coverage)}</p>
        <p className={classes.note}>
          {t('status.assessedControls', { part: compliant + nonCompliant, count: applicable })}
        </p>
      </div>
    </div>
  );
}
