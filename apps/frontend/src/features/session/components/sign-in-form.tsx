import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { toFailure } from '@/lib/problem';
import { proofOf } from '@/lib/credentials';
import { useSignIn } from '../api/sign-in';
import { useErrorFocus } from '../hooks/use-error-focus';
import classes from './form.module.css';

/**
 * Name and password, and a code when the account has a second factor; password managers and pasting
 * are welcome.
 */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const message = useErrorFocus(signIn.error);
  const failure = signIn.error && toFailure(signIn.error).code;
  const isCodeAsked = failure === 'two-factor-required' || failure === 'wrong-second-factor';
  const [needsCode, setNeedsCode] = useState(false);
  if (isCodeAsked && !needsCode) setNeedsCode(true);
  const form = useForm({
    initialValues: { username: '', password: '', code: '' },
    validate: {
      username: (value) => (value.trim() ? null : t('session.usernameRequired')),
      password: (value) => (value ? null : t('session.passwordRequired')),
      code: (value) => (!needsCode || value.trim() ? null : t('session.codeRequired')),
    },
  });
  const submit = form.onSubmit(({ username, password, code }) =>
    signIn.mutate(
      { username: username.trim(), password, ...(needsCode && proofOf(code)) },
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
      {needsCode && (
        <TextInput
          label={t('session.code')}
          description={t('session.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('code')}
        />
      )}
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
