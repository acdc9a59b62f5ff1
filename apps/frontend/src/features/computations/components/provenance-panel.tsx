import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';

/** Which flow found the evidence, and the chain from the first record to the ledger. */
export function ProvenancePanel({ provenance }: { provenance: Schemas['Provenance'] }) {
  const { t } = useTranslation();
  const { flow, genesis, evidenceHead, computationDigest, groupDigest } = provenance;
  const hash = (label: string, value: string | null | undefined) =>
    Boolean(value) && { label, value: <HashText value={value ?? ''} of={label} /> };
  return (
    <Panel title={t('evidence.provenance')}>
      <Facts
        items={[
          { label: t('runs.flow'), value: flow.name },
          hash(t('flows.version'), flow.version),
          {
            label: t('flows.address'),
            value: <code className="mono">{flow.url}</code>,
            wide: true,
          },
          hash(t('evidence.genesis'), genesis),
          hash(t('evidence.head'), evidenceHead),
          hash(t('evidence.computationDigest'), computationDigest),
          hash(t('evidence.groupDigest'), groupDigest),
        ]}
      />
    </Panel>
  );
}

interface ReceiptPanelProps {
  receipt: Schemas['Receipt'] | null;
  standing: Schemas['LedgerStanding'] | null;
}

/** What the ledger signed when the run was sealed, or why it has not. */
export function ReceiptPanel({ receipt, standing }: ReceiptPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('evidence.receipt')}>
      {receipt ? (
        <Facts
          items={[
            {
              label: t('evidence.entry'),
              value: t('evidence.entryNumber', { number: format.number(receipt.seq) }),
            },
            { label: t('evidence.sealed'), value: format.exact(receipt.at) },
            {
              label: t('evidence.ledger'),
              value: <code className="mono">{receipt.ledgerId}</code>,
              wide: true,
            },
            {
              label: t('evidence.entryHash'),
              value: <HashText value={receipt.entryHash} of={t('evidence.entryHash')} />,
            },
            {
              label: t('evidence.signature'),
              value: <HashText value={receipt.sig} of={t('evidence.signature')} />,
            },
          ]}
        />
      ) : (
        <NoReceipt standing={standing} />
      )}
    </Panel>
  );
}

const STANDINGS = {
  pending: {
    title: 'evidence.standing.pending',
    explained: 'evidence.standingExplained.pending',
  },
  refused: {
    title: 'evidence.standing.refused',
    explained: 'evidence.standingExplained.refused',
  },
  missing: {
    title: 'evidence.standing.missing',
    explained: 'evidence.standingExplained.missing',
  },
} as const;

/** A receipt that is still to come is no fault; one that was refused or lost is. */
function NoReceipt({ standing }: Pick<ReceiptPanelProps, 'standing'>) {
  const { t } = useTranslation();
  if (!standing || standing.status === 'confirmed')
    return <p className="dim">{t('evidence.noReceipt')}</p>;
  const { status, detail } = standing;
  return (
    <>
      <StatusTag kind={status === 'pending' ? 'pending' : 'fail'} look="soft">
        {t(STANDINGS[status].title)}
      </StatusTag>
      <p className="dim">{t(STANDINGS[status].explained)}</p>
      {status !== 'pending' && detail && (
        <p className="dim" lang="en">
          {detail}
        </p>
      )}
    </>
  );
}
