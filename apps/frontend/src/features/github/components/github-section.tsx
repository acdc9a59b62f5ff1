import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { FormSection } from '@/components/ui/form-layout';
import { paths } from '@/config/paths';
import { useCan } from '@/lib/auth';
import { useFormat } from '@/lib/format/use-format';
import { publicConfigQuery, useFeature } from '@/lib/public-config';
import {
  githubConnectionQuery,
  githubLinkQuery,
  useDisconnectGitHub,
  useUnlinkGitHub,
} from '../api/github-ties';
import { GitHubTie } from './github-tie';
import { wayToGitHub } from './github-ways';

/** Signing in with GitHub and reading evidence from it, as far as this installation offers them. */
export function GitHubSection() {
  const { t } = useTranslation();
  const config = useQuery(publicConfigQuery).data;
  const isConfigured = useFeature('github') === true;
  const mayConnect = useCan('connectGitHub');
  const signsIn = config?.authMethods.includes('github') ?? false;
  const reads = mayConnect && isConfigured;
  if (!signsIn && !reads) return null;
  return (
    <FormSection title={t('security.github')} hint={t('security.githubHint')}>
      {signsIn && <SignInTie />}
      {reads && <EvidenceTie />}
    </FormSection>
  );
}

function SignInTie() {
  const { t } = useTranslation();
  const format = useFormat();
  const unlink = useUnlinkGitHub();
  return (
    <DataRegion query={useQuery(githubLinkQuery)}>
      {(link) => (
        <GitHubTie
          title={t('security.githubSignIn')}
          about={
            link
              ? t('security.githubAs', { login: link.login, date: format.dateTime(link.linkedAt) })
              : t('security.githubSignInHint')
          }
          tied={link !== null}
          tie={{ label: t('security.link'), href: wayToGitHub('link', paths.security) }}
          cut={{
            label: t('security.unlink'),
            hint: t('security.unlinkHint'),
            run: (done) => unlink.mutate(undefined, { onSuccess: done }),
          }}
          pending={unlink.isPending}
          error={unlink.error}
        />
      )}
    </DataRegion>
  );
}

function EvidenceTie() {
  const { t } = useTranslation();
  const format = useFormat();
  const disconnect = useDisconnectGitHub();
  return (
    <DataRegion query={useQuery(githubConnectionQuery)}>
      {(connection) => (
        <GitHubTie
          title={t('security.githubEvidence')}
          about={
            connection
              ? t('security.githubAs', {
                  login: connection.login,
                  date: format.dateTime(connection.connectedAt),
                })
              : t('security.githubEvidenceHint')
          }
          tied={connection !== null}
          tie={{ label: t('security.connect'), href: wayToGitHub('connect', paths.security) }}
          cut={{
            label: t('security.disconnect'),
            hint: t('security.disconnectHint'),
            run: (done) => disconnect.mutate(undefined, { onSuccess: done }),
          }}
          pending={disconnect.isPending}
          error={disconnect.error}
        />
      )}
    </DataRegion>
  );
}
