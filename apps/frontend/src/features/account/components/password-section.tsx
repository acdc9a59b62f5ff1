import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { PasswordField } from '@/components/ui/password-field';
import { SavedNote } from '@/components/ui/saved-note';
import { useSession } from '@/lib/auth';
import { isLongEnough } from '@/lib/credentials';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useChangePassword } from '../api/change-password';

/** Another password, for who knows the one there is. */
export function PasswordSection() {
  const { t } = useTranslation();
  const { username } = useSession();
  const change = useChangePassword();
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value ? null : t('session.passwordRequired')),
      newPassword: (value) => (isLongEnough(value) ? null : t('session.passwordRule')),
    },
  });
  const submit = form.onSubmit((body) =>
    change.mutate(body, {
      onSuccess: form.reset,
      onError: (error) => form.setErrors(fieldTexts(error)),
    }),
  );
  return (
    <FormSection title={t('session.password')} hint={t('security.passwordHint')}>
      <form onSubmit={submit} noValidate>
        {/* Password managers store the new password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        {change.error && <ErrorNote error={change.error} />}
        <PasswordField
          label={t('security.currentPassword')}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordField
          mt="md"
          label={t('security.newPassword')}
          description={t('session.passwordRule')}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <FormActions>
          <SavedNote>
            {change.isSuccess && !form.isDirty() && t('security.passwordChanged')}
          </SavedNote>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('security.changePassword')}
          </Button>
        </FormActions>
      </form>
    </FormSection>
  );
}
