import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { useSession } from '@/lib/auth';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useCreateServiceToken } from '../api/service-tokens';
import { expiryOf, lifetimes, type Lifetime } from './token-expiry';
import classes from './service-accounts.module.css';

interface NewTokenDialogProps {
  serviceAccountId: string;
  open: boolean;
  onClose: () => void;
}

/** Makes a token and shows it, this once. */
export function NewTokenDialog({ serviceAccountId, open, onClose }: NewTokenDialogProps) {
  const { t } = useTranslation();
  const create = useCreateServiceToken(serviceAccountId);
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <Dialog open={open} title={t('tokens.newToken')} onClose={close}>
      {create.data ? (
        <MadeToken token={create.data.token} onDone={close} />
      ) : (
        <NewTokenForm create={create} />
      )}
    </Dialog>
  );
}

function NewTokenForm({ create }: { create: ReturnType<typeof useCreateServiceToken> }) {
  const { t } = useTranslation();
  const { authority } = useSession();
  const fieldTexts = useFieldTexts();
  const id = useId();
  const form = useForm<{ name: string; lifetime: Lifetime }>({
    initialValues: { name: '', lifetime: '90' },
    validate: { name: (value) => (value.trim() ? null : t('common.nameRequired')) },
  });
  const submit = form.onSubmit(({ name, lifetime }) =>
    create.mutate(
      { name: name.trim(), expiresAt: expiryOf(lifetime, new Date()) },
      { onError: (error) => form.setErrors(fieldTexts(error)) },
    ),
  );
  const offered = lifetimes.filter((one) => one !== 'never' || authority === 'ADMIN');
  return (
    <form id={id} onSubmit={submit} noValidate>
      {create.error && <ErrorNote error={create.error} />}
      <TextInput
        label={t('common.name')}
        description={t('tokens.tokenNameHint')}
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <NativeSelect
        mt="md"
        label={t('tokens.lifetime')}
        data={offered.map((value) => ({
          value,
          label: value === 'never' ? t('tokens.never') : t('tokens.days', { count: Number(value) }),
        }))}
        {...form.getInputProps('lifetime')}
      />
      <Button type="submit" mt="lg" fullWidth loading={create.isPending}>
        {t('tokens.create')}
      </Button>
    </form>
  );
}

function MadeToken({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{t('tokens.shownOnce')}</p>
      <div className={classes.token}>
        <code className="mono">{token}</code>
        <CopyButton value={token} label={t('common.copyThing', { thing: t('tokens.token') })} />
      </div>
      <p className="dim">{t('tokens.howToUse')}</p>
      <Button onClick={onDone}>{t('tokens.kept')}</Button>
    </>
  );
}
