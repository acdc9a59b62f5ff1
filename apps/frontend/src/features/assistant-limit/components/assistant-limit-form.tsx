import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { SavedNote } from '@/components/ui/saved-note';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useSetAssistantLimit } from '../api/assistant-limit';

/** How many assistants there may be; the server refuses fewer than there are. */
export function AssistantLimitForm({ limit }: { limit: number }) {
  const { t } = useTranslation();
  const save = useSetAssistantLimit();
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: { limit: String(limit) },
    validate: { limit: (value) => (/^\d{1,4}$/.test(value) ? null : t('limit.rule')) },
  });
  const { guard } = useUnsavedGuard(form.isDirty());
  const submit = form.onSubmit((values) =>
    save.mutate(Number(values.limit), {
      onSuccess: (use) => form.resetDirty({ limit: String(use.limit) }),
      onError: (error) => form.setErrors(fieldTexts(error)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      {save.error && <ErrorNote error={save.error} />}
      <FormSection title={t('limit.limit')} hint={t('limit.hint')}>
        <TextInput
          label={t('limit.most')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('limit')}
        />
      </FormSection>
      <FormActions>
        <SavedNote>{save.isSuccess && !form.isDirty() && t('limit.saved')}</SavedNote>
        <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
          {t('common.save')}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}
