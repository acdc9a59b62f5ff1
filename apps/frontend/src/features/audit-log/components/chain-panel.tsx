import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { ErrorNote } from '@/components/ui/error-note';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { IconShieldCheck } from '@/components/ui/icons';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import { useVerifyAuditLog } from '../api/audit-log';

/** Has anybody changed the log? The server checks every hash, and what the ledger signed. */
export function ChainPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const verify = useVerifyAuditLog();
  const { data } = verify;
  const isPart = data?.ok && !data.complete;
  return (
    <Panel
      title={t('audit.chain')}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconShieldCheck size={15} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate(isPart ? data.next : 0)}
        >
          {t(isPart ? 'audit.verifyOn' : 'audit.verify')}
        </Button>
      }
    >
      {verify.error && <ErrorNote error={verify.error} />}
      <div role="status">
        {data ? (
          <Facts
            items={[
              {
                label: t('common.state'),
                value: (
                  <StatusTag kind={data.ok ? 'pass' : 'fail'}>
                    {t(data.ok ? 'audit.whole' : 'audit.broken')}
                  </StatusTag>
                ),
              },
              {
                label: t('audit.verified'),
                value: t('audit.range', {
                  from: format.number(data.from),
                  next: format.number(data.next),
                }),
              },
              data.firstBroken && {
                label: t('audit.firstBroken', { number: format.number(data.firstBroken.seq) }),
                value: <span lang="en">{data.firstBroken.why}</span>,
                wide: true,
              },
              data.head !== null && {
                label: t('audit.head'),
                value: <HashText value={data.head} of={t('audit.head')} whole />,
                wide: true,
              },
            ]}
          />
        ) : (
          <p>{t('audit.chainHint')}</p>
        )}
      </div>
    </Panel>
  );
}
