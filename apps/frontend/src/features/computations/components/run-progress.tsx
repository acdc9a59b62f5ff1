import { useTranslation } from 'react-i18next';
import { runKeys } from '@/components/status/status-labels';
import { useFormat } from '@/lib/format/use-format';
import { runSteps } from '@/lib/run-state';
import type { Group } from '@/lib/schemas';
import classes from './run-progress.module.css';

/** How far a run is, as steps, and how much evidence it has found so far. */
export function RunProgress({ run }: { run: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = runSteps.findIndex((step) => step === run.status);
  return (
    <div className={classes.progress}>
      <ol className={classes.steps}>
        {runSteps.map((step, index) => (
          <li
            key={step}
            data-state={index < at ? 'past' : index === at ? 'now' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            {t(runKeys[step])}
          </li>
        ))}
      </ol>
      <span className={classes.count}>
        {t('runs.evidencesSoFar', { count: run.evidences, number: format.number(run.evidences) })}
      </span>
    </div>
  );
}
