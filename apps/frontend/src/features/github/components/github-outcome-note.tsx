import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';
import type { GitHubOutcome } from './github-ways';

const outcomeKeys = {
  linked: 'session.github.linked',
  connected: 'session.github.connected',
  denied: 'session.github.denied',
  failed: 'session.github.failed',
  taken: 'session.github.taken',
  'not-linked': 'session.github.notLinked',
} as const;

/** How the way to GitHub ended. */
export function GitHubOutcomeNote({ outcome }: { outcome: GitHubOutcome }) {
  const { t } = useTranslation();
  const isGood = outcome === 'linked' || outcome === 'connected';
  return <Notice kind={isGood ? 'info' : 'warning'}>{t(outcomeKeys[outcome])}</Notice>;
}
