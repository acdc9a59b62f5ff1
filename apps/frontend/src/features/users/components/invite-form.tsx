import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { paths } from '@/config/paths';
import { isEmail, isUsername } from '@/lib/credentials';
import { isLanguage, languageNames, languages, type Language } from '@/lib/i18n/i18n';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import type { useInviteUser } from '../api/save-user';
import { RoleSelect } from './role-select';

interface InviteValues {
  username: string;
  email: string;
  authority: Schemas['Authority'];
  locale: Language;
}

/** Whom to invite, and as what. */
export function InviteForm({ invite }: { invite: ReturnType<typeof useInviteUser> }) {
  const { t, i18n } = useTranslation();
  const fieldTexts = useFieldTexts();
  const locale = isLanguage(i18n.language) ? i18n.language : 'en';
  const form = useForm<InviteValues>({
    initialValues: { username: '', email: '', authority: 'USER', locale },
    validate: {
      username: (value) => (isUsername(value) ? null : t('session.usernameRule')),
      email: (value) => (!value || isEmail(value) ? null : t('session.emailRule')),
    },
  });
  const { guard } = useUnsavedGuard(form.isDirty());
  const submit = form.onSubmit(({ email, ...values }) =>
    invite.mutate(
      { ...values, email: email.trim() || null },
      { onError: (error) => form.setErrors(fieldTexts(error)) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      {invite.error && <ErrorNote error={invite.error} />}
      <FormSection title={t('users.person')} hint={t('users.personHint')}>
        <TextInput
          label={t('session.username')}
          description={t('session.usernameRule')}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <TextInput
          type="email"
          label={t('session.email')}
          description={t('common.optional')}
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <NativeSelect
          label={t('session.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          {...form.getInputProps('locale')}
        />
      </FormSection>
      <FormSection title={t('users.rights')} hint={t('users.roleHint')}>
        <RoleSelect
          value={form.values.authority}
          onChange={(authority) => form.setFieldValue('authority', authority)}
        />
      </FormSection>
      <FormActions>
        <LinkButton to={paths.users} variant="default">
          {t('common.cancel')}
        </LinkButton>
        <Button type="submit" loading={invite.isPending}>
          {t('users.invite')}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}
