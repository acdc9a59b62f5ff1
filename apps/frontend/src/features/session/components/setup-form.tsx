import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { paths } from '@/config/paths';
import { isEmail, isLongEnough, isUsername } from '@/lib/credentials';
import { deviceZone } from '@/lib/format/use-format';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';
import { fieldMessages, toFailure } from '@/lib/problem';
import { useCreateSetup } from '../api/create-setup';
import { useErrorFocus } from '../hooks/use-error-focus';
import classes from './form.module.css';

/** The first administrator, and the language and time zone they work in. */
export function SetupForm({ token }: { token: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const setup = useCreateSetup();
  const message = useErrorFocus(setup.error);
  const form = useForm({
    initialValues: {
      setupToken: token,
      username: '',
      email: '',
      password: '',
      timeZone: deviceZone(),
    },
    validate: {
      setupToken: (value) => (value.trim() ? null : t('session.tokenRequired')),
      username: (value) => (isUsername(value) ? null : t('session.usernameRule')),
      email: (value) => (!value || isEmail(value) ? null : t('session.emailRule')),
      password: (value) => (isLongEnough(value) ? null : t('session.passwordRule')),
    },
  });
  const submit = form.onSubmit(({ email, setupToken, ...values }) =>
    setup.mutate(
      {
        ...values,
        setupToken: setupToken.trim(),
        locale: isLanguage(i18n.language) ? i18n.language : undefined,
        ...(email && { email }),
      },
      {
        onSuccess: () =>
          void Promise.resolve(navigate(paths.overview, { replace: true })).then(setup.markDone),
        onError: (error) => form.setErrors(fieldMessages(toFailure(error))),
      },
    ),
  );
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {setup.error && (
        <div ref={message} tabIndex={-1}>
          <ErrorNote error={setup.error} />
        </div>
      )}
      <TextInput
        label={t('session.token')}
        description={t('session.tokenHint')}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: 'mono' }}
        {...form.getInputProps('setupToken')}
      />
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
        onChange={(event) => {
          const value = event.currentTarget.value;
          if (isLanguage(value)) void chooseLanguage(value);
        }}
      />
      <TimeZoneSelect label={t('session.timeZone')} {...form.getInputProps('timeZone')} />
      <Button type="submit" fullWidth loading={setup.isPending}>
        {t('session.createAdmin')}
      </Button>
    </form>
  );
}
