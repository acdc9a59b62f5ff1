import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { IconPlus } from '@/components/ui/icons';
import { Panel } from '@/components/ui/panel';
import { useCan } from '@/lib/auth';
import type { Schemas } from '@/lib/schemas';
import { serviceTokensQuery, useRevokeServiceToken } from '../api/service-tokens';
import { NewTokenDialog } from './new-token-dialog';
import { TokenTable } from './token-table';

/** What lets a program in as this account. */
export function TokensPanel({ serviceAccountId }: { serviceAccountId: string }) {
  const { t } = useTranslation();
  const tokens = useQuery(serviceTokensQuery(serviceAccountId));
  const revoke = useRevokeServiceToken(serviceAccountId);
  const [isMaking, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<Schemas['ServiceToken']>();
  const mayCreate = useCan('createServiceToken');
  const mayRevoke = useCan('deleteServiceToken');
  const close = () => setRevoked(undefined);
  return (
    <Panel
      title={t('tokens.tokens')}
      flush
      actions={
        mayCreate && (
          <Button
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setMaking(true)}
          >
            {t('tokens.newToken')}
          </Button>
        )
      }
    >
      <DataRegion
        query={tokens}
        isEmpty={(rows) => rows.length === 0}
        empty={<EmptyNote title={t('tokens.noTokens')}>{t('tokens.noTokensHint')}</EmptyNote>}
      >
        {(rows) => <TokenTable tokens={rows} onRevoke={mayRevoke ? setRevoked : undefined} />}
      </DataRegion>
      <NewTokenDialog
        serviceAccountId={serviceAccountId}
        open={isMaking}
        onClose={() => setMaking(false)}
      />
      <ConfirmDialog
        open={revoked !== undefined}
        title={t('tokens.revokeOf', { name: revoked?.name ?? '' })}
        confirm={t('tokens.revoke')}
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoked && revoke.mutate(revoked.id, { onSuccess: close })}
        onClose={close}
      >
        <p>{t('tokens.revokeHint')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
