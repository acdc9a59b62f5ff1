type ColumnType = 'uuid' | 'text' | 'number' | 'time' | 'json';

const CONTROL = {
  catalog_id: 'uuid',
  catalog: 'text',
  control_id: 'uuid',
  control: 'text',
  severity: 'text',
} as const;
const PERIOD = { scope: 'json', period_from: 'time', period_to: 'time' } as const;

/** What SQL of panels may name: views of the schema `reporting` and their columns, nothing else. */
export const REPORTING = {
  slots: { ...CONTROL, ...PERIOD, verdict: 'text', value: 'number' },
  points: { ...CONTROL, ...PERIOD, result: 'text', value: 'number', objective: 'text' },
  runs: {
    ...CONTROL,
    ...PERIOD,
    status: 'text',
    verdict: 'text',
    value: 'number',
    created_at: 'time',
    finished_at: 'time',
    duration_seconds: 'number',
  },
  compliance_per_day: {
    ...CONTROL,
    scope: 'json',
    time: 'time',
    passed: 'number',
    failed: 'number',
    error: 'number',
    missing: 'number',
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type View = keyof typeof REPORTING;
export type Column<V extends View> = keyof (typeof REPORTING)[V] & string;
