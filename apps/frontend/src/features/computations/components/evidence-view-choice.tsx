import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from './evidence-order';

interface EvidenceViewChoiceProps {
  value: EvidenceView;
  onChange: (view: EvidenceView) => void;
}

export function EvidenceViewChoice({ value, onChange }: EvidenceViewChoiceProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('evidence.view')}
      value={value}
      data={[
        { value: 'failing-first', label: t('evidence.failingFirst') },
        { value: 'failing', label: t('evidence.failingOnly') },
        { value: 'in-order', label: t('evidence.inOrder') },
      ]}
      onChange={(event) => onChange(event.currentTarget.value as EvidenceView)}
    />
  );
}
