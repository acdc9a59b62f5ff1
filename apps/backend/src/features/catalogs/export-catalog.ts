import type { CatalogDocument, ControlDocument, Source } from '@status/catalog-formats';
import type { ControlWithParts } from '../controls/index.js';
import type { Flow } from '../flows/index.js';
import { dayOf } from '../schedules/index.js';
import type { Scope } from '../scopes/index.js';
import type { Catalog } from './catalog.js';

export interface ExportParts {
  catalog: Catalog;
  source: Source | null;
  controls: readonly ControlWithParts[];
  scopes: readonly Scope[];
  flows: readonly Flow[];
}

/** A catalog as a document: without ids, and without values of secret params. */
export function toDocument({
  catalog,
  source,
  controls,
  scopes,
  flows,
}: ExportParts): CatalogDocument {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const { name, description, framework, frameworkVersion, endDate, tags } = catalog;
  return {
    catalog: {
      name,
      description: description || null,
      framework: framework || null,
      frameworkVersion: frameworkVersion || null,
      startDate: startOf(catalog, source),
      endDate,
      timeZone: catalog.timeZone === 'UTC' ? null : catalog.timeZone,
      tags,
      source,
    },
    scopes: scopes.map((scope) => ({
      name: scope.name,
      description: scope.description || null,
      type: scope.type,
      default: scope.default || null,
      values: scope.values,
    })),
    controls: controls.map((one) => toControl(one, catalog, byId.get(one.control.flowId ?? ''))),
  };
}

/** An imported catalog that began on the day of its import said nothing of when it begins. */
const startOf = ({ startDate, createdAt, timeZone }: Catalog, source: Source | null) =>
  source && startDate === dayOf(createdAt, timeZone) ? null : startDate;

function toControl(
  { control, scopeSets, schedule, source }: ControlWithParts,
  catalog: Catalog,
  flow: Flow | undefined,
): ControlDocument {
  const sets = scopeSets.map(({ scopes }) => scopes);
  return {
    name: control.name,
    code: control.code,
    group: control.group || null,
    statement: control.statement || null,
    guidance: control.guidance || null,
    description: control.description || null,
    type: control.type,
    severity: control.severity,
    period: control.period,
    startDate: control.startDate === catalog.startDate ? null : control.startDate,
    endDate: control.endDate,
    flow:
      control.flowId === null
        ? null
        : { name: flow?.name ?? control.flowId, url: flow?.url ?? null },
    params: shownParams(control.params, flow),
    operator: control.operator,
    threshold: control.threshold,
    evidenceType: control.evidenceType || null,
    tags: control.tags,
    // Finalizing gives a control without scope sets the one without values.
    scopeSets: sets.length === 1 && Object.keys(sets[0] ?? {}).length === 0 ? [] : sets,
    schedule: schedule && isDefault(schedule) ? null : schedule,
    source,
  };
}

/** Without secrets; of a flow that is gone nobody knows which params are. */
function shownParams(params: ControlDocument['params'], flow: Flow | undefined) {
  if (!flow) return {};
  const secret = new Set(flow.params.filter((param) => param.secret).map(({ name }) => name));
  return Object.fromEntries(Object.entries(params).filter(([name]) => !secret.has(name)));
}

const isDefault = ({ enabled, target, ...others }: NonNullable<ControlWithParts['schedule']>) =>
  enabled && target === 'current' && Object.values(others).every((value) => value === null);
