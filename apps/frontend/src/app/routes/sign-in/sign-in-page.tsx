import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageChoice, ThemeChoice } from '@/components/layouts/preferences';
import { PublicPage } from '@/components/layouts/public-page';
import { env } from '@/config/env';
import { paths, safeReturnPath } from '@/config/paths';
import { setupQuery } from '@/features/session/api/get-setup';
import { SignInForm } from '@/features/session/components/sign-in-form';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const setup = useQuery(setupQuery);
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
      {params.get('reason') === 'session-ended' && (
        <p role="status" className={classes.notice}>
          {t('session.ended')}
        </p>
      )}
      {env.mock && <p className={classes.notice}>{t('session.mockHint')}</p>}
      <SignInForm returnTo={safeReturnPath(params.get('returnTo'))} />
    </PublicPage>
  );
}
