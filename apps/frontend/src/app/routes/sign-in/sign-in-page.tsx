import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageChoice, ThemeChoice } from '@/components/layouts/preferences';
import { PublicPage } from '@/components/layouts/public-page';
import { Notice } from '@/components/ui/notice';
import { env } from '@/config/env';
import { paths, safeReturnPath } from '@/config/paths';
import { setupQuery } from '@/features/session/api/get-setup';
import { GitHubOutcomeNote } from '@/features/github/components/github-outcome-note';
import { GitHubSignIn } from '@/features/github/components/github-sign-in';
import { takeOutcome } from '@/features/github/components/github-ways';
import { SignInForm } from '@/features/session/components/sign-in-form';

export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const setup = useQuery(setupQuery);
  const reason = params.get('reason');
  // Who was sent away by GitHub comes back to a page that they still have to sign in for.
  const { path: returnTo, outcome } = takeOutcome(safeReturnPath(params.get('returnTo')));
  if (setup.data?.initialised === false) return <Navigate to={paths.setup} replace />;
  return (
    <PublicPage
      title={t('session.signIn')}
      menu={
        <>
          <LanguageChoice />
          <ThemeChoice />
        </>
      }
    >
      {reason === 'session-ended' && <Notice>{t('session.ended')}</Notice>}
      {reason === 'password-chosen' && <Notice>{t('session.passwordChosen')}</Notice>}
      {outcome && <GitHubOutcomeNote outcome={outcome} />}
      {env.mock && <Notice>{t('session.mockHint')}</Notice>}
      <SignInForm returnTo={returnTo} />
      <GitHubSignIn returnTo={returnTo} />
    </PublicPage>
  );
}
