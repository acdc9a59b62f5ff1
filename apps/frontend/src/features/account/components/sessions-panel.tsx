import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataRegion } from '@/components/ui/data-region';
import { ErrorNote } from '@/components/ui/error-note';
import { Panel } from '@/components/ui/panel';
import { mySessionsQuery, useEndOtherSessions, useEndSession } from '../api/my-sessions';
import { SessionTable } from './session-table';

/** Everywhere one is signed in, and the way out of each. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const sessions = useQuery(mySessionsQuery);
  const [asking, setAsking] = useState(false);
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const others = sessions.data?.filter(({ current }) => !current).length ?? 0;
  return (
    <Panel
      title={t('security.sessions')}
      aside={others > 0 && t('security.elsewhere', { count: others })}
      actions={
        others > 0 && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t('security.endOthers')}
          </Button>
        )
      }
      flush
    >
      {end.error && <ErrorNote error={end.error} />}
      <DataRegion query={sessions}>
        {(rows) => (
          <SessionTable
            sessions={rows}
            here={<StatusTag kind="pass">{t('security.thisSession')}</StatusTag>}
            ending={end.isPending ? end.variables : undefined}
            onEnd={end.mutate}
          />
        )}
      </DataRegion>
      <ConfirmDialog
        open={asking}
        title={t('security.endOthers')}
        confirm={t('security.endOthers')}
        danger
        pending={endOthers.isPending}
        error={endOthers.error}
        onConfirm={() => endOthers.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('security.endOthersHint')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
