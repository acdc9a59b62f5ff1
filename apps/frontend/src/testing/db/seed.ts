import type { Group } from '@/lib/schemas';
import { putRun, type MockDb } from './store';
import { chance, uuidOf } from './random';
import { seedAssistants } from './seed-assistants';
import { seedCatalogs, type SeedControl } from './seed-catalogs';
import { planSlots, valueOf, type SlotPlan } from './slots';
import type { MockCatalog, MockControl } from './tables';

const DAY = 86_400_000;
const isoDay = (date: Date): string => date.toLocaleDateString('en-CA');

/** Fills the database with the demo and its history up to now. */
export function seed(db: MockDb, now: Date): void {
  const begun = new Date(now.getTime() - 62 * DAY);
  for (const [name, description, values] of [
    ['dependencies', 'Which components are looked at', ['production', 'development']],
    ['environment', 'Where it runs', ['production', 'staging']],
    ['team', 'Who answers for it', ['platform', 'web', 'data']],
  ] as const) {
    const id = uuidOf(`scope/${name}`);
    const createdAt = begun.toISOString();
    db.scopes.set(id, { id, name, description, type: 'select', values: [...values], createdAt });
  }
  for (const { controls, ...fields } of seedCatalogs) {
    const id = uuidOf(`catalog/${fields.name}`);
    const catalog: MockCatalog = {
      ...fields,
      id,
      agreementId: `agreement-${id.slice(0, 8)}`,
      startDate: isoDay(begun),
      endDate: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      finalizedAt: fields.status === 'finalized' ? begun.toISOString() : null,
      createdAt: begun.toISOString(),
      updatedAt: begun.toISOString(),
    };
    db.catalogs.set(id, catalog);
    for (const control of controls) seedControl(db, catalog, control, now);
  }
  seedAssistants(db, now);
}

function seedControl(db: MockDb, catalog: MockCatalog, seedOf: SeedControl, now: Date): void {
  const { keys, failing, errors, missing, threshold = 100, scopeSets, ...fields } = seedOf;
  const id = uuidOf(`control/${fields.name}`);
  const metricId = fields.name
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_')
    .slice(0, 24);
  const control: MockControl = {
    ...fields,
    id,
    catalogId: catalog.id,
    type: 'evidence',
    status: catalog.status,
    startDate: catalog.startDate,
    endDate: null,
    operator: '>=',
    threshold,
    objective: `${metricId} >= ${threshold}`,
    guaranteeId: metricId.toLowerCase(),
    metricId,
    finalizedAt: catalog.finalizedAt,
    createdAt: catalog.createdAt,
    updatedAt: catalog.updatedAt,
    // A control without scope sets is computed once: its catalog gives it an empty one.
    scopeSets: (scopeSets.length > 0 || catalog.status === 'draft' ? scopeSets : [{}]).map(
      (scopes) => ({
        id: uuidOf(`${id}/${JSON.stringify(scopes)}`),
        scopes,
        createdAt: catalog.createdAt,
      }),
    ),
    keys,
    seed: { failing, errors, missing },
  };
  db.controls.set(id, control);
  if (control.status === 'draft') return;
  for (const slot of planSlots(control, now, control.period === 'monthly' ? 2 : 30))
    seedRun(db, control, slot, now);
}

function seedRun(db: MockDb, control: MockControl, slot: SlotPlan, now: Date): void {
  if (!slot.group) return;
  const flow = db.flows.find(({ id }) => id === control.flowId);
  const begun = Date.parse(slot.period.from) + chance(slot.group) * 45_000;
  // The run of the current period cannot have ended later than now.
  const startedAt = new Date(Math.min(begun, now.getTime() - 90_000));
  const finishedAt = new Date(startedAt.getTime() + 900 + chance(`${slot.group}t`) * 2_600);
  const failed = slot.verdict === 'error';
  const group: Group = {
    id: slot.group,
    controlId: control.id,
    controlName: control.name,
    catalogId: control.catalogId,
    scopeSetId: uuidOf(`${control.id}/${JSON.stringify(slot.scope)}`),
    scope: slot.scope,
    period: slot.period,
    status: failed ? 'failed' : 'done',
    trigger: 'schedule',
    attempt: failed ? 3 : 1,
    received: failed ? 0 : 1,
    evidences: failed ? 0 : control.keys.length,
    value: failed ? null : valueOf(control, slot.failing),
    verdict: failed ? null : slot.verdict,
    pointId: failed ? null : uuidOf(`${slot.group}/point`),
    flow: {
      id: flow?.id ?? '',
      name: flow?.name ?? '',
      url: flow?.url ?? '',
      version: flow?.version ?? null,
    },
    digest: null,
    receipt: null,
    error: failed
      ? {
          code: 'STATUS_UPSTREAM',
          message: `${filled(String(control.params['url']), slot.scope)} answered 503 three times. Try again when it is back.`,
          node: 'collect',
        }
      : null,
    createdAt: startedAt.toISOString(),
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    deadlineAt: new Date(startedAt.getTime() + 900_000).toISOString(),
  };
  putRun(db, { group, failing: slot.failing });
}

/** An address with the values of the scope set in it, as the flow would read it. */
const filled = (url: string, scope: Record<string, string>): string =>
  url.replace(/\{scope\.(\w+)\}/g, (_, name: string) => scope[name] ?? '');
