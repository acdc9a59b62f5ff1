import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { PasswordField } from '@/components/ui/password-field';
import { proofOf } from '@/lib/credentials';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';

interface ProofDialogProps<Answer> {
  open: boolean;
  title: string;
  lead: string;
  confirm: string;
  danger?: boolean;
  call: UseMutationResult<Answer, Error, Schemas['TwoFactorProof']>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
}

/** Asks for the password and a code: a browser that was left open is not enough. */
export function ProofDialog<Answer>(props: ProofDialogProps<Answer>) {
  const { open, title, lead, confirm, danger, call, onDone, onClose } = props;
  const { t } = useTranslation();
  const fieldTexts = useFieldTexts();
  const id = useId();
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (value ? null : t('session.passwordRequired')),
      code: (value) => (value.trim() ? null : t('session.codeRequired')),
    },
  });
  const leave = () => {
    form.reset();
    call.reset();
    onClose();
  };
  const submit = form.onSubmit(({ password, code }) =>
    call.mutate(
      { password, ...proofOf(code) },
      {
        onSuccess: (answer) => {
          form.reset();
          onDone(answer);
        },
        onError: (error) => {
          const { password: wrongPassword, totpToken, recoveryCode } = fieldTexts(error);
          form.setErrors({ password: wrongPassword, code: totpToken ?? recoveryCode });
        },
      },
    ),
  );
  return (
    <Dialog
      open={open}
      title={title}
      onClose={leave}
      actions={
        <>
          <Button variant="default" onClick={leave}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            form={id}
            color={danger ? 'red' : undefined}
            loading={call.isPending}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {call.error && <ErrorNote error={call.error} />}
      <form id={id} onSubmit={submit} noValidate>
        <PasswordField
          label={t('session.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <TextInput
          mt="md"
          label={t('session.code')}
          description={t('session.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('code')}
        />
      </form>
    </Dialog>
  );
}
