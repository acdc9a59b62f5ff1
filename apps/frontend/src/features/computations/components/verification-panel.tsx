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
                <Report
                  ok={server.value.ok}
                  pending={server.value.ledger?.status === 'pending'}
                  steps={toSteps(server.value.checks)}
                />
              )}
            </section>
            <section className={classes.report}>
              <h3>{t('verify.byBrowser')}</h3>
              {own.status === 'rejected' ? (
                <ErrorNote error={own.reason} />
              ) : (
                <>
                  <Report
                    ok={own.value.ok}
                    pending={own.value.pending === true}
                    steps={toSteps(own.value.checks)}
                  />
                  {own.value.keyFingerprint !== undefined && (
                    <p className={classes.key}>
                      {t('verify.key')}{' '}
                      <HashText value={own.value.keyFingerprint} of={t('verify.key')} />
                    </p>
                  )}
                </>
              )}
            </section>
          </div>
        )}
      </div>
    </Panel>
  );
}

interface ReportProps {
  ok: boolean;
  /** Has the ledger yet to sign the run? */
  pending: boolean;
  steps: readonly Step[];
}

function Report({ ok, pending, steps }: ReportProps) {
  const { t } = useTranslation();
  const waits = ok && pending;
  return (
    <>
      <StatusTag kind={waits ? 'pending' : ok ? 'pass' : 'fail'} look="soft">
        {t(waits ? 'verify.pending' : ok ? 'verify.unchanged' : 'verify.changed')}
      </StatusTag>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <StatusMark kind={kindOf(step, waits)} size={15} />
            <span>
              {t(step.key)}
              <span className="visually-hidden">
                {': '}
                {t(LABELS[kindOf(step, waits)])}
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

const LABELS = {
  pass: 'verify.stepOk',
  fail: 'verify.stepBroken',
  pending: 'verify.stepPending',
} as const;

/** Of a run that waits for the ledger, the receipt is the step that is still to come. */
const kindOf = ({ key, ok }: Step, waits: boolean): keyof typeof LABELS =>
  waits && key === 'verify.step.receipt' ? 'pending' : ok ? 'pass' : 'fail';
