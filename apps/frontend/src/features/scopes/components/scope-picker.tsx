import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/lib/schemas';
import type { Choice } from './combinations';
import classes from './scope-picker.module.css';

interface ScopePickerProps {
  scopes: readonly Schemas['Scope'][];
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Which values of which scopes a control is computed for. */
export function ScopePicker({ scopes, choice, onChange }: ScopePickerProps) {
  return (
    <div className={classes.scopes}>
      {scopes.map((scope) => (
        <ScopeValuesField
          key={scope.id}
          scope={scope}
          chosen={choice[scope.name] ?? []}
          onChange={(values) => onChange({ ...choice, [scope.name]: values })}
        />
      ))}
    </div>
  );
}

interface ScopeValuesFieldProps {
  scope: Schemas['Scope'];
  chosen: string[];
  onChange: (values: string[]) => void;
}

function ScopeValuesField({ scope, chosen, onChange }: ScopeValuesFieldProps) {
  const { t } = useTranslation();
  const options = scope.type === 'boolean' ? ['true', 'false'] : (scope.values ?? []);
  if (options.length === 0)
    return (
      <TextInput
        label={scope.name}
        description={t('scopes.valuesHint')}
        defaultValue={chosen.join(', ')}
        onChange={(event) => onChange(splitValues(event.currentTarget.value))}
      />
    );
  return (
    <fieldset className={classes.scope}>
      <legend>{scope.name}</legend>
      {scope.description && <p className={classes.description}>{scope.description}</p>}
      <div className={classes.values}>
        {options.map((value) => (
          <Checkbox
            key={value}
            label={value}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? options.filter((option) => option === value || chosen.includes(option))
                  : chosen.filter((option) => option !== value),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Values in a line, separated by commas, each once. */
export const splitValues = (line: string): string[] => [
  ...new Set(
    line
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];
