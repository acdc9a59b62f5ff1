import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PasswordSection } from '@/features/account/components/password-section';
import { SessionsPanel } from '@/features/account/components/sessions-panel';
import { TwoFactorSection } from '@/features/account/components/two-factor-section';
import { GitHubOutcomeNote } from '@/features/github/components/github-outcome-note';
import { GitHubSection } from '@/features/github/components/github-section';
import { takeOutcome } from '@/features/github/components/github-ways';
import { MeFrame } from './me-frame';

export function SecurityPage() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { outcome } = takeOutcome(`${pathname}${search}`);
  return (
    <MeFrame title={t('shell.security')} lead={t('me.securityLead')}>
      {outcome && <GitHubOutcomeNote outcome={outcome} />}
      <PasswordSection />
      <TwoFactorSection />
      <GitHubSection />
      <SessionsPanel />
    </MeFrame>
  );
}
