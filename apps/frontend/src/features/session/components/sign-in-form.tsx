import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { useSignIn } from '../api/sign-in';
import { useErrorFocus } from '../hooks/use-error-focus';
import classes from './form.module.css';

/** Name and password; password managers and pasting are welcome. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const message = useErrorFocus(signIn.error);
  const form = useForm({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value.trim() ? null : t('session.usernameRequired')),
      password: (value) => (value ? null : t('session.passwordRequired')),
    },
  });
  const submit = form.onSubmit((values) =>
    signIn.mutate(
      { ...values, username: values.username.trim() },
      { onSuccess: () => void navigate(returnTo, { replace: true }) },
    ),
  );
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {signIn.error && (
        <div ref={message} tabIndex={-1}>
          <ErrorNote error={signIn.error} />
        </div>
      )}
      <TextInput
        label={t('session.username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('username')}
      />
      <PasswordField
        label={t('session.password')}
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
