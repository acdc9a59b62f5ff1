import type { CatalogOfControl, ControlFields, Params } from './control.js';

export interface Fault {
  /** Below the root that is given, as in `/body/endDate`. */
  path: string;
  message: string;
}

/** What is wrong with a control by itself, and with its days in its catalog. */
export function fieldFaults(
  fields: ControlFields,
  catalog: Pick<CatalogOfControl, 'name' | 'startDate' | 'endDate'>,
  root = '/body',
): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, message: string) =>
    faults.push({ path: `${root}/${field}`, message });
  if (fields.name.trim() === '') fault('name', 'is blank; give the control a name');
  if (fields.code?.trim() === '') fault('code', 'is blank; leave it out or give an identifier');
  if (fields.type.trim() === '') fault('type', 'is blank; leave it out for "automated"');
  if (!(fields.threshold >= 0 && fields.threshold <= 100))
    fault('threshold', 'is a percentage; give a number from 0 to 100');
  const { startDate, endDate } = fields;
  if (endDate !== null && endDate < startDate)
    fault('endDate', `comes before the start date ${startDate}; choose a later day`);
  else if (endDate !== null && endDate < catalog.startDate)
    fault('endDate', `comes before its catalog starts on ${catalog.startDate}; choose a later day`);
  if (catalog.endDate !== null && startDate > catalog.endDate)
    fault('startDate', `comes after its catalog ends on ${catalog.endDate}; choose an earlier day`);
  return faults;
}

/** A merge patch: `null` takes a param away. */
export type ControlPatch = Partial<Omit<ControlFields, 'params'>> & {
  params?: Record<string, Params[string] | null> | undefined;
};

/**
 * Applies a merge patch (RFC 7396). Values of params are merged one by one, and null or an empty
 * text is none; another flow keeps no params of the one before.
 */
export function applyPatch<Fields extends ControlFields>(
  control: Fields,
  patch: ControlPatch,
): Fields {
  const sameFlow = patch.flowId === undefined || patch.flowId === control.flowId;
  const merged = { ...(sameFlow ? control.params : {}), ...patch.params };
  const params = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return { ...control, ...patch, params: params as Params };
}
