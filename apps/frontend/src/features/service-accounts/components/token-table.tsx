import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { useNow } from '@/lib/use-now';
import { stateOf } from './token-expiry';
import { TokenStateTag } from './token-state-tag';

type ServiceToken = Schemas['ServiceToken'];

interface TokenTableProps {
  tokens: readonly ServiceToken[];
  /** Absent for who may not. */
  onRevoke?: (token: ServiceToken) => void;
}

/** The tokens of an account, newest first: how each begins, until when it is good, when it was used. */
export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const columns: Column<ServiceToken>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ expiresAt }) => <TokenStateTag state={stateOf(expiresAt, new Date(now))} />,
    },
    { key: 'name', header: t('common.name'), role: 'title', cell: ({ name }) => name },
    {
      key: 'prefix',
      header: t('tokens.beginning'),
      cell: ({ prefix }) => <code className="mono">{prefix}…</code>,
    },
    {
      key: 'expires',
      header: t('tokens.expires'),
      cell: ({ expiresAt }) => (expiresAt ? format.dateTime(expiresAt) : t('tokens.never')),
    },
    {
      key: 'used',
      header: t('tokens.lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t('tokens.neverUsed'),
    },
    ...(onRevoke
      ? [
          {
            key: 'revoke',
            header: t('tokens.revoke'),
            align: 'end' as const,
            cell: (token: ServiceToken) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('tokens.revokeOf', { name: token.name })}
                onClick={() => onRevoke(token)}
              >
                {t('tokens.revoke')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('tokens.tokens')}
      columns={columns}
      rows={tokens}
      rowKey={({ id }) => id}
    />
  );
}
