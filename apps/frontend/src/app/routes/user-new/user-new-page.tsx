import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Stack } from '@/components/ui/layout';
import { paths } from '@/config/paths';
import { useInviteUser } from '@/features/users/api/save-user';
import { InviteForm } from '@/features/users/components/invite-form';
import { OneTimeLink } from '@/features/users/components/one-time-link';

export function UserNewPage() {
  return (
    <RequirePermission operation="createUser" least="ADMIN">
      <Invitation />
    </RequirePermission>
  );
}

function Invitation() {
  const { t } = useTranslation();
  const invite = useInviteUser();
  const { inviteLink, inviteExpiresAt, username, id } = invite.data ?? {};
  return (
    <>
      <PageHeader
        title={t('users.inviteSomebody')}
        trail={[{ label: t('nav.users'), to: paths.users }]}
        description={t('users.inviteLead')}
      />
      {id && username && inviteLink && inviteExpiresAt ? (
        <Panel title={t('users.invitationOf', { name: username })}>
          <Stack>
            <OneTimeLink
              purpose="invitation"
              username={username}
              link={inviteLink}
              expiresAt={inviteExpiresAt}
            />
            <div>
              <LinkButton to={paths.user(id)} variant="default">
                {t('users.toUser', { name: username })}
              </LinkButton>
            </div>
          </Stack>
        </Panel>
      ) : (
        <InviteForm invite={invite} />
      )}
    </>
  );
}
