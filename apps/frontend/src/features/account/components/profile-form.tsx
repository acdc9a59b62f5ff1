import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { SavedNote } from '@/components/ui/saved-note';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { useSession } from '@/lib/auth';
import { isEmail, isUsername } from '@/lib/credentials';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useUpdateProfile } from '../api/update-profile';
import { changesOf, valuesOf, type ProfileValues } from './profile-values';

/** Who one is here, and how one reads times and texts. */
export function ProfileForm() {
  const { t } = useTranslation();
  const session = useSession();
  const update = useUpdateProfile();
  const fieldTexts = useFieldTexts();
  const form = useForm<ProfileValues>({
    initialValues: valuesOf(session),
    validate: {
      username: (value) => (isUsername(value) ? null : t('session.usernameRule')),
      email: (value) => (!value || isEmail(value) ? null : t('session.emailRule')),
    },
  });
  const { guard } = useUnsavedGuard(form.isDirty());
  const submit = form.onSubmit((values) => {
    const body = changesOf(valuesOf(session), values);
    if (!body) return;
    update.mutate(body, {
      onSuccess: (profile) => {
        form.resetDirty(valuesOf(profile));
        if (body.locale) void chooseLanguage(body.locale);
      },
      onError: (error) => form.setErrors(fieldTexts(error)),
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      {update.error && <ErrorNote error={update.error} />}
      <FormSection title={t('me.identity')} hint={t('me.identityHint')}>
        <TextInput
          label={t('session.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <TextInput
          type="email"
          label={t('session.email')}
          description={t('common.optional')}
          autoComplete="email"
          {...form.getInputProps('email')}
        />
      </FormSection>
      <FormSection title={t('me.reading')} hint={t('me.readingHint')}>
        <NativeSelect
          label={t('session.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={form.values.locale}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) form.setFieldValue('locale', value);
          }}
        />
        <TimeZoneSelect label={t('session.timeZone')} {...form.getInputProps('timeZone')} />
      </FormSection>
      <FormActions>
        <SavedNote>{update.isSuccess && !form.isDirty() && t('me.saved')}</SavedNote>
        <Button type="submit" disabled={!form.isDirty()} loading={update.isPending}>
          {t('common.save')}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}
