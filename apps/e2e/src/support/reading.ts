import type { components } from '@status/sdk';
import type { Language, Text } from './texts.js';

type Verdict = components['schemas']['Verdict'];

/** 0..100 as the pages write it: one decimal at most, rounded down. */
export function percent(value: number | null, language: Language): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions).format(value / 100);
}

/** What a verdict is called on the pages; without one the period is pending. */
export function tagOf(verdict: Verdict | null, text: Text): string {
  if (!verdict) return text('status.compliance.pending');
  const key = verdict === 'not-applicable' ? 'notApplicable' : verdict;
  return text(`status.verdict.${key}`);
}
