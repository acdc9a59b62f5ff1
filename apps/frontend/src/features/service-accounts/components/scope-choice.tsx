import { Checkbox } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scopeGroups } from './scope-groups';
import classes from './service-accounts.module.css';

interface ScopeChoiceProps {
  scopes: readonly string[];
  value: readonly string[];
  error?: ReactNode;
  onChange: (scopes: string[]) => void;
}

/** What a program may do, area by area. The names are those that refusals of the API mention. */
export function ScopeChoice({ scopes, value, error, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const toggle = (scope: string, on: boolean) =>
    onChange(scopes.filter((one) => (one === scope ? on : value.includes(one))));
  return (
    <fieldset className={classes.scopes} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t('tokens.scopes')}</legend>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.areas}>
        {scopeGroups(scopes).map(({ area, scopes: ofArea }) => (
          <div key={area} className={classes.area}>
            {ofArea.map((scope) => (
              <Checkbox
                key={scope}
                label={<code className="mono">{scope}</code>}
                checked={value.includes(scope)}
                onChange={({ currentTarget }) => toggle(scope, currentTarget.checked)}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
