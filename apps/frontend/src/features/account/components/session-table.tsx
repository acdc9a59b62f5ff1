import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { describeAgent } from './describe-agent';

type ActiveSession = Schemas['ActiveSession'];

interface SessionTableProps {
  sessions: readonly ActiveSession[];
  /** Marks the session of this browser, which is ended by signing out. */
  here: ReactNode;
  /** The session that is being ended. */
  ending: string | undefined;
  onEnd: (sessionId: string) => void;
}

export function SessionTable({ sessions, here, ending, onEnd }: SessionTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = ({ userAgent }: ActiveSession) =>
    describeAgent(userAgent) ?? t('security.unknownDevice');
  const columns: Column<ActiveSession>[] = [
    {
      key: 'device',
      header: t('security.device'),
      role: 'title',
      cell: (row) => <span title={row.userAgent ?? undefined}>{nameOf(row)}</span>,
    },
    { key: 'address', header: t('security.address'), cell: ({ address }) => address },
    {
      key: 'since',
      header: t('security.signedIn'),
      cell: ({ createdAt }) => format.dateTime(createdAt),
    },
    {
      key: 'seen',
      header: t('security.lastSeen'),
      cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} />,
    },
    {
      key: 'end',
      header: t('common.state'),
      align: 'end',
      cell: (row) =>
        row.current ? (
          here
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('security.endOf', { device: nameOf(row) })}
            loading={ending === row.id}
            onClick={() => onEnd(row.id)}
          >
            {t('session.signOut')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('security.sessions')}
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
    />
  );
}
