import { useTranslation } from 'react-i18next';
import { LanguageChoice, ThemeChoice } from '@/components/layouts/preferences';
import { PublicPage } from '@/components/layouts/public-page';
import { LinkGate } from '@/features/one-time-links/components/link-gate';
import { PasswordResetForm } from '@/features/one-time-links/components/password-reset-form';
import { useLinkToken } from '@/features/one-time-links/components/use-link-token';

export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const menu = (
    <>
      <LanguageChoice />
      <ThemeChoice />
    </>
  );
  return (
    <PublicPage title={t('links.reset')} menu={menu}>
      <LinkGate purpose="password-reset" token={token}>
        {(holder) => <PasswordResetForm token={token} holder={holder} />}
      </LinkGate>
    </PublicPage>
  );
}
