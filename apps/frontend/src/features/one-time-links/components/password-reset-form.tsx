import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { signInPath } from '@/config/paths';
import { isLongEnough } from '@/lib/credentials';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useAcceptPasswordReset } from '../api/one-time-links';
import { LinkFacts } from './link-facts';
import classes from './link-form.module.css';

interface PasswordResetFormProps {
  token: string;
  holder: Schemas['LinkHolder'];
}

/** Another password; signing in with it comes next, as it may take a second factor. */
export function PasswordResetForm({ token, holder }: PasswordResetFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accept = useAcceptPasswordReset();
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (isLongEnough(value) ? null : t('session.passwordRule')) },
  });
  const submit = form.onSubmit(({ password }) =>
    accept.mutate(
      { token, password },
      {
        onSuccess: () => void navigate(signInPath('/', 'password-chosen'), { replace: true }),
        onError: (error) => form.setErrors(fieldTexts(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {accept.error && <ErrorNote error={accept.error} />}
      <LinkFacts holder={holder} />
      <PasswordField
        label={t('links.newPassword')}
        description={t('session.passwordRule')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <Button type="submit" fullWidth loading={accept.isPending}>
        {t('links.choosePassword')}
      </Button>
    </form>
  );
}
