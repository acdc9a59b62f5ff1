import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/config/paths';
import { useCan } from '@/lib/auth';
import type { Schemas } from '@/lib/schemas';
import { useDeleteServiceAccount, useUpdateServiceAccount } from '../api/save-service-account';

/** Edit, pause and delete. */
export function AccountActions({ account }: { account: Schemas['ServiceAccount'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'disable' | 'delete'>();
  const update = useUpdateServiceAccount(account.id);
  const remove = useDeleteServiceAccount(account.id);
  const mayUpdate = useCan('updateServiceAccount');
  const mayDelete = useCan('deleteServiceAccount');
  const close = () => setAsked(undefined);
  const setDisabled = (disabled: boolean) => update.mutate({ disabled }, { onSuccess: close });
  return (
    <>
      {mayUpdate && (
        <>
          <LinkButton to={paths.editServiceAccount(account.id)} variant="default">
            {t('common.edit')}
          </LinkButton>
          <Button
            variant="default"
            onClick={() => (account.disabled ? setDisabled(false) : setAsked('disable'))}
          >
            {account.disabled ? t('tokens.enable') : t('tokens.disable')}
          </Button>
        </>
      )}
      {mayDelete && (
        <Button variant="default" onClick={() => setAsked('delete')}>
          {t('common.delete')}
        </Button>
      )}
      <ConfirmDialog
        open={asked === 'disable'}
        title={t('tokens.disableTitle', { name: account.name })}
        confirm={t('tokens.disable')}
        danger
        pending={update.isPending}
        error={update.error}
        onConfirm={() => setDisabled(true)}
        onClose={close}
      >
        <p>{t('tokens.disableHint')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'delete'}
        title={t('tokens.deleteTitle', { name: account.name })}
        confirm={t('common.delete')}
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate(paths.tokens) })}
        onClose={close}
      >
        <p>{t('tokens.deleteHint')}</p>
      </ConfirmDialog>
    </>
  );
}
