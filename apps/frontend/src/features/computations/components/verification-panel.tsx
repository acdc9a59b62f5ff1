import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '@/components/status/status-mark';
import { StatusTag } from '@/components/status/status-tag';
import { ErrorNote } from '@/components/ui/error-note';
import { HashText } from '@/components/ui/hash-text';
import { IconDownload, IconShieldCheck } from '@/components/ui/icons';
import { Panel } from '@/components/ui/panel';
import { env } from '@/config/env';
import { useVerifyGroup } from '../api/verify-group';
import { toSteps, type Step } from './verification-steps';
import classes from './verification.module.css';

/** Was anything changed since the run was sealed? Asked of the server, and computed here as well. */
export function VerificationPanel({ group }: { group: string }) {
  const { t } = useTranslation();
  const verify = useVerifyGroup(group);
  const { server, own } = verify.data ?? {};
  return (
    <Panel
      title={t('verify.title')}
      actions={
        <>
          <Button
            component="a"
            href={`${env.apiUrl}/computations/${group}/evidence`}
            download={`status-evidence-${group}.json`}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} aria-hidden />}
          >
            {t('verify.download')}
          </Button>
          <Button
            size="xs"
            leftSection={<IconShieldCheck size={15} aria-hidden />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('verify.verify')}
          </Button>
        </>
      }
    >
      <p className={classes.explained}>{t('verify.explained')}</p>
      <div aria-live="polite">
        {server && own && (
          <div className={classes.reports}>
            <section className={classes.report}>
              <h3>{t('verify.byServer')}</h3>
              {server.status === 'rejected' ? (
                <ErrorNote error={server.reason} />
              ) : (
                <Report ok={server.value.ok} steps={toSteps(server.value.checks)} />
              )}
            </section>
            <section className={classes.report}>
              <h3>{t('verify.byBrowser')}</h3>
              {own.status === 'rejected' ? (
                <ErrorNote error={own.reason} />
              ) : (
                <>
                  <Report ok={own.value.ok} steps={toSteps(own.value.checks)} />
                  <p className={classes.key}>
                    {t('verify.key')}{' '}
                    <HashText value={own.value.keyFingerprint} of={t('verify.key')} />
                  </p>
                </>
              )}
            </section>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Report({ ok, steps }: { ok: boolean; steps: readonly Step[] }) {
  const { t } = useTranslation();
  return (
    <>
      <StatusTag kind={ok ? 'pass' : 'fail'} look="soft">
        {t(ok ? 'verify.unchanged' : 'verify.changed')}
      </StatusTag>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <StatusMark kind={step.ok ? 'pass' : 'fail'} size={15} />
            <span>
              {t(step.key)}
              <span className="visually-hidden">
                {': '}
                {t(step.ok ? 'verify.stepOk' : 'verify.stepBroken')}
              </span>
              {!step.ok && step.detail && (
                <span className={classes.detail} lang="en">
                  {step.detail}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
