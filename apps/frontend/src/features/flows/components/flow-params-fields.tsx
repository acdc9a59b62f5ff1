import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/components/ui/password-field';
import { wide } from '@/components/ui/form-layout';
import type { Schemas } from '@/lib/schemas';
import type { ParamFault, ParamValue, ParamValues } from './param-values';

type Param = Schemas['FlowParam'];

interface FlowParamsFieldsProps {
  params: readonly Param[];
  values: ParamValues;
  faults: Record<string, ParamFault | string>;
  onChange: (name: string, value: ParamValue) => void;
}

const faultKeys = {
  required: 'flows.fault.required',
  url: 'flows.fault.url',
  number: 'flows.fault.number',
} as const;

/** One typed field for each parameter that the flow declares. */
export function FlowParamsFields({ params, values, faults, onChange }: FlowParamsFieldsProps) {
  const { t } = useTranslation();
  return params.map((param) => {
    const fault = faults[param.name];
    const error = fault && (fault in faultKeys ? t(faultKeys[fault as ParamFault]) : fault);
    return (
      <ParamField
        key={param.name}
        param={param}
        value={values[param.name] ?? ''}
        error={error}
        onChange={(value) => onChange(param.name, value)}
      />
    );
  });
}

interface ParamFieldProps {
  param: Param;
  value: ParamValue;
  error: string | undefined;
  onChange: (value: ParamValue) => void;
}

function ParamField({ param, value, error, onChange }: ParamFieldProps) {
  const { t } = useTranslation();
  const common = {
    label: param.name,
    description: param.description,
    error,
    required: param.required,
    wrapperProps: param.type === 'url' ? wide : undefined,
  };
  if (param.type === 'boolean')
    return (
      <Checkbox
        {...common}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (param.type === 'select')
    return (
      <NativeSelect
        {...common}
        value={String(value)}
        data={[
          ...(value === '' ? [{ value: '', label: t('common.choose') }] : []),
          ...(param.values ?? []).map((option) => ({ value: option, label: option })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const text = {
    ...common,
    value: String(value),
    maxLength: 4000,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  if (param.secret) return <PasswordField {...text} />;
  return <TextInput {...text} inputMode={param.type === 'number' ? 'decimal' : undefined} />;
}
