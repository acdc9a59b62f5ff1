import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import type { Schemas } from '@/lib/schemas';
import { valueText } from './evidence-value';
import classes from './evidence.module.css';

interface EvidenceTableProps {
  group: string;
  evidences: readonly Schemas['GroupEvidence'][];
}

/** The checks of a run, one a line; each leads to where it comes from. */
export function EvidenceTable({ group, evidences }: EvidenceTableProps) {
  const { t } = useTranslation();
  return (
    <ul
      className={classes.list}
      data-long={evidences.length > 100 || undefined}
      aria-label={t('common.evidences')}
    >
      {evidences.map((evidence) => (
        <li key={evidence.id}>
          <div className={classes.row}>
            <span className={classes.seq}>
              {t('evidence.position', { position: evidence.seq })}
            </span>
            <EvidenceVerdict result={evidence.result} />
            <span className={classes.key}>{evidence.key}</span>
            <span className={`${classes.value} mono`}>{valueText(evidence)}</span>
            <TextLink
              to={`${paths.result(group, evidence.computationId)}#${evidence.id}`}
              aria-label={t('evidence.provenanceOf', { key: evidence.key })}
            >
              {t('evidence.provenance')}
            </TextLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function EvidenceVerdict({ result }: { result: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusTag kind={result ? 'pass' : 'fail'}>
      {t(result ? 'evidence.holds' : 'evidence.holdsNot')}
    </StatusTag>
  );
}
