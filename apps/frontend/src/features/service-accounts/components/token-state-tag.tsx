import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import type { TokenState } from './token-expiry';

const looks = {
  valid: { kind: 'pass', label: 'tokens.valid' },
  expiring: { kind: 'error', label: 'tokens.expiring' },
  expired: { kind: 'none', label: 'tokens.expired' },
} as const;

export function TokenStateTag({ state }: { state: TokenState }) {
  const { t } = useTranslation();
  const { kind, label } = looks[state];
  return <StatusTag kind={kind}>{t(label)}</StatusTag>;
}
