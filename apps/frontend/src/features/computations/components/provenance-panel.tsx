import { useTranslation } from 'react-i18next';
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

/** What the ledger signed when the run was sealed. */
export function ReceiptPanel({ receipt }: { receipt: Schemas['Receipt'] | null }) {
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
        <p className="dim">{t('evidence.noReceipt')}</p>
      )}
    </Panel>
  );
}
