import { Button, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { paths } from '@/config/paths';
import { isLongEnough } from '@/lib/credentials';
import { deviceZone } from '@/lib/format/use-format';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useAcceptInvitation } from '../api/one-time-links';
import { LinkFacts } from './link-facts';
import classes from './link-form.module.css';

interface InvitationFormProps {
  token: string;
  holder: Schemas['LinkHolder'];
}

/** A password, and the language and time zone to work in. */
export function InvitationForm({ token, holder }: InvitationFormProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(holder.username);
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: { password: '', timeZone: deviceZone() },
    validate: { password: (value) => (isLongEnough(value) ? null : t('session.passwordRule')) },
  });
  const submit = form.onSubmit((values) =>
    accept.mutate(
      { ...values, token, ...(isLanguage(i18n.language) && { locale: i18n.language }) },
      {
        onSuccess: () => void navigate(paths.overview, { replace: true }),
        onError: (error) => form.setErrors(fieldTexts(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {accept.error && <ErrorNote error={accept.error} />}
      <LinkFacts holder={holder} />
      <PasswordField
        label={t('session.password')}
        description={t('session.passwordRule')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <NativeSelect
        label={t('session.language')}
        value={i18n.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={({ currentTarget: { value } }) => {
          if (isLanguage(value)) void chooseLanguage(value);
        }}
      />
      <TimeZoneSelect label={t('session.timeZone')} {...form.getInputProps('timeZone')} />
      <Button type="submit" fullWidth loading={accept.isPending}>
        {t('links.accept')}
      </Button>
    </form>
  );
}
