import { isTimeZone } from '@status/guarantees';
import type {
  CatalogDocument,
  ControlDocument,
  Finding,
  ReadDocument,
} from '@status/catalog-formats';
import { fieldFaults } from '../controls/index.js';
import type { Flow } from '../flows/index.js';
import { dayOf } from '../schedules/index.js';
import { valueFaults, type Scope } from '../scopes/index.js';
import type { CatalogFields } from './catalog.js';

/** What this installation has that a document may name. */
export interface Surroundings {
  flows: readonly Flow[];
  scopes: readonly Scope[];
  now: Date;
}

export interface ImportPlan {
  fields: CatalogFields;
  /** With the flow of each, if the runtime has it. */
  controls: { document: ControlDocument; flowId: string | null; startDate: string }[];
  /** Scopes to be defined. */
  newScopes: CatalogDocument['scopes'];
  unknownFlows: string[];
  problems: Finding[];
  warnings: Finding[];
}

/** What importing a document would do here, and what keeps it from being done. Changes nothing. */
export function planImport(
  { document, where, warnings }: ReadDocument,
  here: Surroundings,
): ImportPlan {
  const fields = fieldsOf(document.catalog, here.now);
  const plan: ImportPlan = {
    fields,
    controls: [],
    newScopes: [],
    unknownFlows: [],
    problems: [],
    warnings: [...warnings],
  };
  if (!isTimeZone(fields.timeZone))
    plan.problems.push({
      path: '/catalog/timeZone',
      message: 'is no IANA time zone; use one such as Europe/Madrid',
    });
  const scopes = planScopes(plan, document.scopes, here.scopes);
  const unknown = new Set<string>();
  document.controls.forEach((control, index) => {
    const flow = control.flow && findFlow(here.flows, control.flow);
    if (control.flow && !flow) {
      unknown.add(control.flow.name);
      plan.warnings.push({
        path: where(index, 'flow'),
        message: `"${control.flow.name}" is no flow of the flow runtime; the control has none until you choose one`,
      });
    }
    const startDate = control.startDate ?? fields.startDate;
    plan.controls.push({ document: control, flowId: flow?.id ?? null, startDate });
    const faults = [
      ...fieldFaults({ ...EMPTY, ...control, startDate }, fields, ''),
      ...control.scopeSets.flatMap((set) => valueFaults(set, scopes, '/scopeSets')),
    ];
    for (const { path, message } of faults)
      plan.problems.push({ path: where(index, path.split('/')[1]), message });
    if (control.schedule?.timeZone && !isTimeZone(control.schedule.timeZone))
      plan.problems.push({
        path: where(index, 'schedule'),
        message: `"${control.schedule.timeZone}" is no IANA time zone`,
      });
  });
  plan.unknownFlows = [...unknown];
  return plan;
}

const EMPTY = { position: 0, ownerId: null, flowId: null };

function fieldsOf(catalog: CatalogDocument['catalog'], now: Date): CatalogFields {
  const timeZone = catalog.timeZone ?? 'UTC';
  return {
    name: catalog.name.trim(),
    description: catalog.description,
    framework: catalog.framework,
    frameworkVersion: catalog.frameworkVersion,
    startDate: catalog.startDate ?? dayOf(now, isTimeZone(timeZone) ? timeZone : 'UTC'),
    endDate: catalog.endDate,
    timeZone,
    ownerId: null,
    tags: catalog.tags,
  };
}

/** The scopes that scope sets may use: those that are here come first. */
function planScopes(
  plan: ImportPlan,
  given: CatalogDocument['scopes'],
  present: readonly Scope[],
): Pick<Scope, 'name' | 'type' | 'values'>[] {
  const byName = new Map(present.map((scope) => [scope.name, scope]));
  for (const [index, scope] of given.entries()) {
    const here = byName.get(scope.name);
    if (!here) plan.newScopes.push(scope);
    else if (here.type !== scope.type || here.values.join('\n') !== scope.values.join('\n'))
      plan.warnings.push({
        path: `/scopes/${index}`,
        message: `the scope "${scope.name}" is defined otherwise here and stays as it is`,
      });
  }
  return [...present, ...plan.newScopes];
}

/** By name and path; by the name alone, or the path alone, when only that fits. */
function findFlow(flows: readonly Flow[], { name, url }: { name: string; url: string | null }) {
  return (
    flows.find((flow) => flow.name === name && flow.url === url) ??
    flows.find((flow) => flow.url === url) ??
    flows.find((flow) => flow.name === name)
  );
}
