import { useTranslation } from 'react-i18next';
import { LanguageChoice, ThemeChoice } from '@/components/layouts/preferences';
import { PublicPage } from '@/components/layouts/public-page';
import { InvitationForm } from '@/features/one-time-links/components/invitation-form';
import { LinkGate } from '@/features/one-time-links/components/link-gate';
import { useLinkToken } from '@/features/one-time-links/components/use-link-token';

export function AcceptInvitationPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const menu = (
    <>
      <LanguageChoice />
      <ThemeChoice />
    </>
  );
  return (
    <PublicPage title={t('links.invitation')} menu={menu}>
      <LinkGate purpose="invitation" token={token}>
        {(holder) => <InvitationForm token={token} holder={holder} />}
      </LinkGate>
    </PublicPage>
  );
}
