import { useTranslation } from 'react-i18next';
import classes from './skeleton-lines.module.css';

/** The shape of what is being fetched. Appears after 150 ms, so that quick answers do not flicker. */
export function SkeletonLines({ lines = 4, height = 1.1 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className={classes.line}
          style={{ width: `${96 - ((index * 17) % 41)}%`, height: `${height}rem` }}
        />
      ))}
    </div>
  );
}
