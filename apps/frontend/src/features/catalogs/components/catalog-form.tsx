import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormGrid, FormSection, wide } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import { fieldMessages, toFailure } from '@/lib/problem';
import { useCreateCatalogDraft } from '../api/create-catalog-draft';

const today = (): string => new Date().toLocaleDateString('en-CA');

/** A new catalog starts as a draft: only its name is needed. */
export function CatalogForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateCatalogDraft();
  const { timeZone } = useFormat();
  const form = useForm({
    initialValues: {
      name: '',
      description: '',
      framework: '',
      frameworkVersion: '',
      startDate: today(),
      timeZone,
    },
    validate: { name: (value) => (value.trim() ? null : t('common.nameRequired')) },
  });
  const { guard, release } = useUnsavedGuard(form.isDirty());
  const submit = form.onSubmit((values) =>
    create.mutate(
      {
        name: values.name.trim(),
        timeZone: values.timeZone,
        ...(values.startDate && { startDate: values.startDate }),
        ...(values.description.trim() && { description: values.description.trim() }),
        ...(values.framework.trim() && { framework: values.framework.trim() }),
        ...(values.frameworkVersion.trim() && { frameworkVersion: values.frameworkVersion.trim() }),
      },
      {
        onSuccess: (catalog) => {
          release();
          void navigate(paths.catalog(catalog.id));
        },
        onError: (error) => form.setErrors(fieldMessages(toFailure(error))),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={t('catalogs.formWhat')}>
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
          <TextInput
            label={t('catalogs.framework')}
            description={t('catalogs.frameworkHint')}
            maxLength={120}
            {...form.getInputProps('framework')}
          />
          <TextInput
            label={t('catalogs.frameworkVersion')}
            description={t('common.optional')}
            maxLength={60}
            {...form.getInputProps('frameworkVersion')}
          />
        </FormGrid>
      </FormSection>
      <FormSection title={t('catalogs.formWhen')} hint={t('catalogs.formWhenHint')}>
        <FormGrid>
          <TextInput
            type="date"
            label={t('common.startDate')}
            {...form.getInputProps('startDate')}
          />
          <TimeZoneSelect label={t('session.timeZone')} {...form.getInputProps('timeZone')} />
        </FormGrid>
      </FormSection>
      {create.error && <ErrorNote error={create.error} />}
      <FormActions>
        <LinkButton to={paths.catalogs} variant="default">
          {t('common.cancel')}
        </LinkButton>
        <Button type="submit" loading={create.isPending}>
          {t('catalogs.createDraft')}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}
