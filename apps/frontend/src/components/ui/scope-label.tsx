import { useTranslation } from 'react-i18next';
import type { ScopeValues } from '@/lib/schemas';
import classes from './scope-label.module.css';

/** A scope set as text: `environment: production, region: eu`. */
export const scopeText = (scope: ScopeValues): string =>
  Object.entries(scope)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** A scope set; without scopes the control is computed once, for everything. */
export function ScopeLabel({ scope }: { scope: ScopeValues }) {
  const { t } = useTranslation();
  const entries = Object.entries(scope);
  if (entries.length === 0) return <span className="dim">{t('common.everything')}</span>;
  return (
    <span className={classes.scope}>
      {entries.map(([name, value]) => (
        <span key={name} className={classes.pair}>
          <span className={classes.name} data-part="name">
            {name}
          </span>
          <span>{value}</span>
        </span>
      ))}
    </span>
  );
}
