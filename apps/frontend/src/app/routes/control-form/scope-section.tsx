import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { FormSection } from '@/components/ui/form-layout';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { scopesQuery } from '@/features/scopes/api/list-scopes';
import type { Choice } from '@/features/scopes/components/combinations';
import { KnownSets } from '@/features/scopes/components/known-sets';
import { NewScope } from '@/features/scopes/components/new-scope';
import { ScopePicker } from '@/features/scopes/components/scope-picker';
import type { Schemas } from '@/lib/schemas';

interface ScopeSectionProps {
  period: Schemas['PeriodName'];
  kept: readonly Schemas['ScopeSetStatus'][];
  /** How many combinations the choice adds. */
  added: number;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  onRemove: (id: string) => void;
}

const perPeriodKeys = {
  hourly: 'scopes.runsHourly',
  daily: 'scopes.runsDaily',
  weekly: 'scopes.runsWeekly',
  monthly: 'scopes.runsMonthly',
  yearly: 'scopes.runsYearly',
} as const satisfies Record<Schemas['PeriodName'], string>;

/** For which combinations the control is computed, and how many runs that makes. */
export function ScopeSection(props: ScopeSectionProps) {
  const { period, kept, added, choice, onChoice, onRemove } = props;
  const { t } = useTranslation();
  const scopes = useQuery(scopesQuery);
  const total = kept.length + added;
  return (
    <FormSection title={t('controls.formScopes')} hint={t('controls.formScopesHint')}>
      {kept.length > 0 && <KnownSets sets={kept} onRemove={onRemove} />}
      <DataRegion query={scopes} skeleton={<SkeletonLines lines={2} />}>
        {(items) => <ScopePicker scopes={items} choice={choice} onChange={onChoice} />}
      </DataRegion>
      <NewScope />
      <p role="status">
        <strong>{t('scopes.combinations', { count: Math.max(1, total) })}</strong>
        {' · '}
        {t(perPeriodKeys[period], { count: Math.max(1, total) })}
      </p>
    </FormSection>
  );
}
