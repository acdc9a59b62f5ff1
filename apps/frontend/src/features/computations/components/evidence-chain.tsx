import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { IconChevronDown } from '@/components/ui/icons';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { EvidenceVerdict } from './evidence-table';
import { EvidenceValue, valueText, WebAddress } from './evidence-value';
import classes from './evidence.module.css';

type Evidence = Schemas['EvidenceRecord'];

/** The evidences of one result with their provenance; the one the address names is open. */
export function EvidenceChain({ evidences }: { evidences: readonly Evidence[] }) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const named = hash.slice(1);
  return (
    <ul
      className={classes.list}
      data-long={evidences.length > 100 || undefined}
      aria-label={t('common.evidences')}
    >
      {evidences.map((evidence) => (
        <li key={evidence.id}>
          <EvidenceItem evidence={evidence} named={evidence.id === named} />
        </li>
      ))}
    </ul>
  );
}

function EvidenceItem({ evidence, named }: { evidence: Evidence; named: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(named);
  const item = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (named) item.current?.scrollIntoView({ block: 'center' });
  }, [named]);
  return (
    <details
      ref={item}
      open={open}
      id={evidence.id}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <span className={classes.seq}>{t('evidence.position', { position: evidence.seq })}</span>
        <EvidenceVerdict result={evidence.result} />
        <span className={classes.key}>{evidence.key}</span>
        <span className={`${classes.value} mono`}>{valueText(evidence)}</span>
        <IconChevronDown size={15} aria-hidden />
      </summary>
      {open && <EvidenceBody evidence={evidence} />}
    </details>
  );
}

function EvidenceBody({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, source } = evidence;
  return (
    <div className={classes.body}>
      <Facts
        items={[
          { label: t('evidence.value'), value: <EvidenceValue evidence={evidence} />, wide: true },
          { label: t('evidence.checked'), value: format.exact(evidence.at) },
          Boolean(from && to) && {
            label: t('common.period'),
            value: format.period({ from: from ?? '', to: to ?? '' }),
          },
          source && {
            label: t('evidence.source'),
            value: <WebAddress url={source.url} />,
            wide: true,
          },
          source && { label: t('evidence.fetched'), value: format.exact(source.fetchedAt) },
          source?.status !== undefined && {
            label: t('evidence.answer'),
            value: t('evidence.answerStatus', { status: source.status }),
          },
          source?.sha256 !== undefined && {
            label: t('evidence.sourceHash'),
            value: <HashText value={source.sha256} of={t('evidence.sourceHash')} />,
          },
          {
            label: t('evidence.hash'),
            value: <HashText value={evidence.hash} of={t('evidence.hash')} />,
          },
          {
            label: t('evidence.previous'),
            value: <HashText value={evidence.prevHash} of={t('evidence.previous')} />,
          },
        ]}
      />
    </div>
  );
}
