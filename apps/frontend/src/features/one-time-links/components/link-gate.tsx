import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { toFailure } from '@/lib/problem';
import type { Schemas } from '@/lib/schemas';
import { oneTimeLinkQuery } from '../api/one-time-links';

interface LinkGateProps {
  purpose: 'invitation' | 'password-reset';
  token: string;
  children: (holder: Schemas['LinkHolder']) => ReactNode;
}

/** Shows the form to who holds a link that works, and to others why theirs does not. */
export function LinkGate({ purpose, token, children }: LinkGateProps) {
  const link = useQuery(oneTimeLinkQuery(purpose, token));
  const refused = link.error !== null && toFailure(link.error).status === 400;
  if (token === '' || refused) return <DeadLink />;
  return <DataRegion query={link}>{children}</DataRegion>;
}

/** The server does not say which of these it is: that would tell of links that exist. */
function DeadLink() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <p>{t('links.dead')}</p>
      <ul>
        <li>{t('links.deadUsed')}</li>
        <li>{t('links.deadExpired')}</li>
        <li>{t('links.deadReplaced')}</li>
      </ul>
      <p>{t('links.deadNext')}</p>
      <p>
        <TextLink to={paths.signIn}>{t('links.toSignIn')}</TextLink>
      </p>
    </div>
  );
}
