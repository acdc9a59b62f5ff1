/** How changes of a table's rows enter the audit log. */
export interface AuditedTable {
  /** What a row is, in the words of the API. */
  type: string;
  /** Its primary key. */
  key: readonly string[];
  /** What people call a row by. */
  name?: string;
  /** Columns whose values never enter the log, only that they changed. */
  masked?: readonly string[];
  /** Columns that say nothing about the object; an update of these alone is no change of it. */
  ignored?: readonly string[];
  /** SQL conditions on `old` and `new` under which a row counts; false: never. */
  when?: { insert?: string | false; update?: string | false; delete?: string | false };
}

/** Tables whose rows people and services change: each change has its entry. */
export const AUDITED: Record<string, AuditedTable> = {
  users: { type: 'user', key: ['id'], name: 'username', masked: ['password_hash'] },
  user_links: { type: 'user-link', key: ['user_id'], masked: ['token_hash'] },
  second_factors: {
    type: 'second-factor',
    key: ['user_id'],
    masked: ['secret'],
    // Moved on by every sign-in.
    ignored: ['last_step'],
  },
  recovery_codes: {
    type: 'recovery-code',
    key: ['user_id', 'position'],
    masked: ['code_hash'],
    // They come and go with the second factor; that one was used is noted.
    when: { insert: false, delete: false },
  },
  catalogs: { type: 'catalog', key: ['id'], name: 'name' },
  controls: { type: 'control', key: ['id'], name: 'name' },
  scopes: { type: 'scope', key: ['id'], name: 'name' },
  scope_sets: { type: 'scope-set', key: ['id'], ignored: ['scope_key'] },
  schedules: {
    type: 'schedule',
    key: ['control_id'],
    // Moved on by every due run.
    ignored: ['next_run_at', 'last_run_at'],
  },
  control_panels: { type: 'panel-link', key: ['id'], name: 'title' },
  settings: {
    type: 'setting',
    key: ['key'],
    name: 'key',
    when: { insert: `new.key not like 'events.%'`, update: `new.key not like 'events.%'` },
  },
  endpoint_switches: {
    type: 'endpoint-switch',
    key: ['key'],
    name: 'key',
    ignored: ['updated_by'],
  },
  service_accounts: { type: 'service-account', key: ['id'], name: 'name' },
  service_tokens: {
    type: 'service-token',
    key: ['id'],
    name: 'name',
    masked: ['token_hash'],
    ignored: ['last_used_at'],
  },
  github_links: { type: 'github-link', key: ['user_id'], name: 'login' },
  github_connections: {
    type: 'github-connection',
    key: ['user_id'],
    name: 'login',
    masked: ['sealed_token'],
  },
  assistants: { type: 'assistant', key: ['id'], name: 'name' },
  points: {
    type: 'point',
    key: ['id'],
    // Points come from runs, which have proof of their own; what corrects or removes one is noted.
    when: { insert: false, update: `new.origin <> 'computed'` },
  },
  groups: { type: 'run', key: ['id'], when: { insert: false, update: false } },
  // A run whose results were deleted.
  pruned_groups: {
    type: 'pruned-run',
    key: ['group_id'],
    ignored: ['digests', 'evidence_heads'],
    when: { delete: false },
  },
};

/** Tables without entries, and why. */
export const EXEMPT: Record<string, string> = {
  audit_log: 'is the log',
  audit_anchors: 'holds what the ledger signed of the log',
  ledger_entries: 'is insert-only and chained itself',
  ledger_heads: 'is insert-only and signed',
  ledger_anchors: 'holds digests on their way to a ledger, which proves them',
  ledgers: 'public keys, which receipts are verified with',
  events: 'tells of changes that have entries',
  idempotency_keys: 'remembers answers, for a day',
  key_values: 'holds sessions and counters; sign-ins and their ends are recorded as such',
  flow_tests: 'trials of flows, kept for a while',
  grafana_accounts: 'holds the sealed token by which the backend signs in to Grafana',
  jobs: 'progress of work, which has entries for what it changes',
  batches: 'results of runs, which have proof of their own',
  computations: 'results of runs, which have proof of their own',
  evidences: 'results of runs, which have proof of their own',
  point_revisions: 'is insert-only; what corrects a point has an entry',
  slots: 'derived from points',
  rollups: 'derived from slots',
  catalog_sources: 'what an import brought that the model has no field for',
  control_sources: 'what an import brought that the model has no field for',
  threads: "conversations are nobody else's business",
  thread_messages: "conversations are nobody else's business",
  assistant_usage: 'counts tokens',
  monthly_rollups: 'derived from slots',
  catalog_rollups: 'derived from slots',
};

/** Never noted: each update moves it, and `at` of the entry says when. */
const ALWAYS_IGNORED = ['updated_at'];

export const ignoredOf = ({ ignored = [] }: AuditedTable): string[] => [
  ...ALWAYS_IGNORED,
  ...ignored,
];
