import { useTranslation } from 'react-i18next';
import type { ComplianceStatus, GroupStatus, Schemas, Severity, Verdict } from '@/lib/schemas';
import { kindOfCompliance, kindOfRun, kindOfVerdict } from './status-kind';
import { complianceKeys, lifecycleKeys, runKeys, severityKeys, verdictKeys } from './status-labels';
import { StatusMark } from './status-mark';
import { StatusTag } from './status-tag';
import classes from './tags.module.css';

type Look = { look?: 'plain' | 'soft' };

/** A verdict; without one the period is not computed yet. */
export function VerdictTag({ verdict, look }: { verdict: Verdict | null } & Look) {
  const { t } = useTranslation();
  if (!verdict)
    return (
      <StatusTag kind="pending" look={look}>
        {t('status.compliance.pending')}
      </StatusTag>
    );
  return (
    <StatusTag kind={kindOfVerdict[verdict]} look={look}>
      {t(verdictKeys[verdict])}
    </StatusTag>
  );
}

/** Only the sign of a verdict, with its word for those who listen: for dense lists. */
export function VerdictMark({ verdict }: { verdict: Verdict | null }) {
  const { t } = useTranslation();
  const word = verdict ? t(verdictKeys[verdict]) : t('status.compliance.pending');
  return (
    <span title={word} className={classes.only}>
      <StatusMark kind={verdict ? kindOfVerdict[verdict] : 'pending'} size={15} />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

export function ComplianceTag({ status, look }: { status: ComplianceStatus } & Look) {
  const { t } = useTranslation();
  return (
    <StatusTag kind={kindOfCompliance[status]} look={look}>
      {t(complianceKeys[status])}
    </StatusTag>
  );
}

function RunTag({ status, look }: { status: GroupStatus } & Look) {
  const { t } = useTranslation();
  return (
    <StatusTag kind={kindOfRun[status]} look={look}>
      {t(runKeys[status])}
    </StatusTag>
  );
}

/** What a run came to: its verdict once there is one, else how far it is. */
export function OutcomeTag({ run, look }: { run: Schemas['Group'] } & Look) {
  return run.verdict && run.status === 'done' ? (
    <VerdictTag verdict={run.verdict} look={look} />
  ) : (
    <RunTag status={run.status} look={look} />
  );
}

const LEVELS: Severity[] = ['low', 'medium', 'high', 'critical'];

/** Severity as a word and as bars, so that a column of them can be scanned. */
export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  const level = LEVELS.indexOf(severity);
  return (
    <span className={classes.severity} data-severity={severity}>
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
        {LEVELS.map((name, index) => (
          <rect
            key={name}
            x={index * 3.6}
            y={9 - index * 3}
            width="2.4"
            height={3 + index * 3}
            rx="0.6"
            className={index <= level ? classes.on : classes.off}
          />
        ))}
      </svg>
      {t(severityKeys[severity])}
    </span>
  );
}

export function LifecycleTag({ status }: { status: Schemas['ControlStatus'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.lifecycle} data-status={status}>
      {t(lifecycleKeys[status])}
    </span>
  );
}
