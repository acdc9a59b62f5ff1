import { useTranslation } from 'react-i18next';
import { paths } from '@/config/paths';
import { useCan } from '@/lib/auth';

/** The pages about oneself, as far as one may see them. */
export function useAccountLinks(): { to: string; label: string }[] {
  const { t } = useTranslation();
  const hasTokens = useCan('listServiceAccounts');
  return [
    { to: paths.profile, label: t('shell.profile') },
    { to: paths.security, label: t('shell.security') },
    ...(hasTokens ? [{ to: paths.tokens, label: t('shell.tokens') }] : []),
    { to: paths.appearance, label: t('shell.appearance') },
  ];
}
