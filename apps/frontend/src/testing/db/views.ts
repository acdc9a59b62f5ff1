import type { Control, Group, Schemas, Verdict } from '@/lib/schemas';
import { complianceOf, complianceStatusOf } from './judge';
import { runOfSlot, type MockDb } from './store';
import { periodAgo } from './periods';
import { without } from './without';
import type { MockCatalog, MockControl, MockRun } from './tables';

/** What the run of a slot came to; `null` while there is none. */
export function verdictOf(group: Group | undefined): Verdict | null {
  if (!group) return null;
  if (group.status === 'failed' || group.status === 'timed-out') return 'error';
  return group.status === 'done' ? group.verdict : null;
}

/** A control as the API shows it. */
export function toControl(db: MockDb, control: MockControl): Control {
  const { scopeSets, ...fields } = without(control, 'keys', 'seed');
  const period = periodAgo(control.period, new Date(), 0);
  const sets = scopeSets.map(({ id, scopes }) => {
    const group = runOfSlot(db, control.id, scopes, period.from);
    return {
      id,
      scopes,
      verdict: verdictOf(group),
      value: group?.value ?? null,
      period,
      computationGroup: group?.id ?? null,
    };
  });
  return {
    ...fields,
    catalogName: db.catalogs.get(control.catalogId)?.name ?? '',
    complianceStatus: complianceStatusOf(sets.map(({ verdict }) => verdict)),
    scopeSets: sets,
  };
}

export const controlsOf = (db: MockDb, catalogId: string): Control[] =>
  [...db.controls.values()]
    .filter((control) => control.catalogId === catalogId)
    .map((control) => toControl(db, control));

/** A catalog as the API shows it; a draft has nothing to comply with yet. */
export function toCatalog(db: MockDb, catalog: MockCatalog): Schemas['Catalog'] {
  const controls = controlsOf(db, catalog.id);
  return {
    ...catalog,
    controlCount: controls.length,
    compliance: complianceOf(
      catalog.status === 'draft' ? [] : controls.map(({ complianceStatus }) => complianceStatus),
    ),
  };
}

/** Runs, newest first. */
export const runsOf = (db: MockDb, wanted: (group: Group) => boolean = () => true): Group[] =>
  [...db.runs.values()]
    .map(({ group }) => group)
    .filter(wanted)
    .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));

export const summaryOf = (
  run: MockRun,
  content: NonNullable<MockRun['content']>,
): Schemas['ComputationSummary'] => ({
  id: content.computationId,
  group: run.group.id,
  controlId: run.group.controlId,
  catalogId: run.group.catalogId,
  scope: run.group.scope,
  period: run.group.period,
  result: content.value ? 'passed' : 'failed',
  evidenceCount: content.evidences.length,
  passedCount: content.evidences.filter(({ result }) => result).length,
  createdAt: run.group.finishedAt ?? run.group.createdAt,
});
