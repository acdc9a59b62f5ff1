import { useTranslation } from 'react-i18next';
import { useLiveState } from '@/lib/events/live-events';
import classes from './live-indicator.module.css';

/** Says whether pages update by themselves: silent while they do. */
export function LiveIndicator() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <span role="status" className={classes.live} data-state={state}>
      {state === 'broken' && t('shell.reconnecting')}
    </span>
  );
}
