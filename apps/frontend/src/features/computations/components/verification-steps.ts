const keys = {
  'evidence chains': 'verify.step.chains',
  counts: 'verify.step.counts',
  'group digest': 'verify.step.groupDigest',
  'sealed digest': 'verify.step.sealedDigest',
  'receipt signature': 'verify.step.signature',
  'ledger entry': 'verify.step.ledgerEntry',
  receipt: 'verify.step.receipt',
} as const;

type StepKey = (typeof keys)[keyof typeof keys] | 'verify.step.shape';

export interface Step {
  key: StepKey;
  ok: boolean;
  /** In English, as the checker has it; shown for what failed. */
  detail?: string;
}
interface Check {
  what: string;
  ok: boolean;
  detail?: string;
}

const isRow = ({ what }: Check): boolean => what.startsWith('computation ');

/**
 * The checks of a report as steps to read. A run has up to a thousand computations: they are one
 * step, which is as good as its worst and tells of the first that is broken.
 */
export function toSteps(checks: readonly Check[]): Step[] {
  const rows = checks.filter(isRow);
  const chains = checks.find(({ what }) => what === 'evidence chains');
  const broken = rows.find(({ ok }) => !ok) ?? (chains?.ok === false ? chains : undefined);
  const rest = checks.filter((check) => !isRow(check) && check !== chains);
  return [
    ...(rows.length > 0 || chains
      ? [{ key: keys['evidence chains'], ok: !broken, detail: broken?.detail }]
      : []),
    ...rest.map(({ what, ok, detail }) => ({
      key: what in keys ? keys[what as keyof typeof keys] : ('verify.step.shape' as const),
      ok,
      detail,
    })),
  ];
}
