import type { components } from '@status/sdk';

type Schemas = components['schemas'];

/** How far something is met, and how much of it is known; in 0..100, null where there is nothing. */
export interface Standing {
  percentage: number | null;
  coverage: number | null;
}

/** What has to be there at least, in 0..100. */
export interface Demand {
  threshold: number;
  coverage: number;
}

/** A control by its scope sets, as a catalog is counted by its controls. */
export function standingOfControl({ scopeSets }: Pick<Schemas['Control'], 'scopeSets'>): Standing {
  const verdicts = scopeSets
    .map(({ verdict }) => verdict)
    .filter((verdict) => verdict !== 'not-applicable' && verdict !== 'excepted');
  const share = (...wanted: (string | null)[]) =>
    verdicts.length === 0
      ? null
      : (100 * verdicts.filter((verdict) => wanted.includes(verdict)).length) / verdicts.length;
  return { percentage: share('passed'), coverage: share('passed', 'failed') };
}

/** What is missing, in sentences. Nothing to assess is never enough: silence is no compliance. */
export function shortfall({ percentage, coverage }: Standing, demand: Demand): string[] {
  const text = (value: number | null) => (value === null ? 'not known' : `${round(value)} %`);
  const missing: string[] = [];
  if ((percentage ?? -1) < demand.threshold)
    missing.push(`compliance is ${text(percentage)}, below ${demand.threshold} %`);
  if ((coverage ?? -1) < demand.coverage)
    missing.push(`coverage is ${text(coverage)}, below ${demand.coverage} %`);
  return missing;
}

export const round = (value: number): number => Math.round(value * 100) / 100;
