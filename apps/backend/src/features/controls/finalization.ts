import { validateParams, type Flow } from '../flows/index.js';
import type { CatalogOfControl, Control, Params } from './control.js';
import { fieldFaults, type Fault } from './control-rules.js';

/** A control that can be finalized, with the params its flow will get; or why it cannot. */
export type Finalizable = { ok: true; params: Params } | { ok: false; faults: Fault[] };

/**
 * Checks what a control needs to run: its own fields, and a known flow with valid params. Each
 * fault is at `/controls/<id>/…` and names the control.
 * @param flow the control's flow; undefined when it has none or the runtime does not know it
 */
export function checkFinalizable(
  control: Control,
  catalog: CatalogOfControl,
  flow: Flow | undefined,
): Finalizable {
  const root = `/controls/${control.id}`;
  const about = ({ path, message }: Fault): Fault => ({
    path,
    message: `"${control.name}": ${path.slice(root.length + 1).replaceAll('/', ' ')} ${message}`,
  });
  const faults = fieldFaults(control, catalog, root);
  if (control.flowId === null)
    faults.push({ path: `${root}/flowId`, message: 'is missing; choose a flow' });
  else if (flow === undefined)
    faults.push({
      path: `${root}/flowId`,
      message: `is "${control.flowId}", which the flow runtime does not have; choose another`,
    });
  const checked = validateParams(flow?.params ?? [], flow ? control.params : {});
  for (const { path, message } of checked.errors)
    faults.push({ path: path.replace('/body', root), message });
  return faults.length > 0
    ? { ok: false, faults: faults.map(about) }
    : { ok: true, params: checked.params };
}
