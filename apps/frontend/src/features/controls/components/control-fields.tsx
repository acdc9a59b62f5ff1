import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { periodKeys, severityKeys } from '@/components/status/status-labels';
import { FormGrid, wide } from '@/components/ui/form-layout';
import type { Schemas, Severity } from '@/lib/schemas';
import { operatorSigns, type ControlFormValues } from './control-form-values';

type Form = UseFormReturnType<ControlFormValues>;

/** What the control is called, and how much it matters. */
export function ControlIdentityFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <FormGrid>
      <TextInput
        label={t('common.name')}
        wrapperProps={wide}
        required
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('common.description')}
        wrapperProps={wide}
        rows={3}
        maxLength={5000}
        {...form.getInputProps('description')}
      />
      <NativeSelect
        label={t('common.severity')}
        data={(Object.keys(severityKeys) as Severity[]).map((value) => ({
          value,
          label: t(severityKeys[value]),
        }))}
        {...form.getInputProps('severity')}
      />
    </FormGrid>
  );
}

/** What must hold, how often, and from when on. */
export function ControlObjectiveFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <FormGrid>
      <NativeSelect
        label={t('controls.operator')}
        data={Object.entries(operatorSigns).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('operator')}
      />
      <TextInput
        label={t('controls.threshold')}
        inputMode="decimal"
        {...form.getInputProps('threshold')}
      />
      <NativeSelect
        label={t('common.period')}
        data={(Object.keys(periodKeys) as Schemas['PeriodName'][]).map((value) => ({
          value,
          label: t(periodKeys[value]),
        }))}
        {...form.getInputProps('period')}
      />
      <TextInput type="date" label={t('common.startDate')} {...form.getInputProps('startDate')} />
    </FormGrid>
  );
}
