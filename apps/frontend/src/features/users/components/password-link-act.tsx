import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import type { Schemas } from '@/lib/schemas';
import { useCreatePasswordLink } from '../api/user-access';
import { OneTimeLink } from './one-time-link';

/** Makes a link to choose a password, and shows it this once. */
export function PasswordLinkAct({ user }: { user: Schemas['UserAccount'] }) {
  const { t } = useTranslation();
  const create = useCreatePasswordLink(user.id);
  const purpose = user.status === 'invited' ? 'invitation' : 'password-reset';
  const isInvitation = purpose === 'invitation';
  const name = t(isInvitation ? 'users.newInvitation' : 'users.resetPassword');
  const { data, error } = create;
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p>{t(isInvitation ? 'users.newInvitationHint' : 'users.resetPasswordHint')}</p>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={create.isPending}
        onClick={() => create.mutate()}
      >
        {t('users.makeLink')}
      </Button>
      <Dialog
        open={data !== undefined || error !== null}
        title={`${name}: ${user.username}`}
        onClose={create.reset}
        actions={<Button onClick={create.reset}>{t('common.close')}</Button>}
      >
        {error && <ErrorNote error={error} />}
        {data && <OneTimeLink purpose={purpose} username={user.username} {...data} />}
      </Dialog>
    </li>
  );
}
