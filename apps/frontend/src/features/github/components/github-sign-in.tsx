import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicConfigQuery } from '@/lib/public-config';
import { wayToGitHub } from './github-ways';
import classes from './github.module.css';

/** The way in for who has linked their GitHub account; absent where it is not offered. */
export function GitHubSignIn({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const config = useQuery(publicConfigQuery);
  if (!config.data?.authMethods.includes('github')) return null;
  return (
    <div className={classes.other}>
      <p className={classes.or}>{t('session.or')}</p>
      <Button component="a" href={wayToGitHub('signIn', returnTo)} variant="default" fullWidth>
        {t('session.withGitHub')}
      </Button>
    </div>
  );
}
