import { conflict, notFound } from '../../errors/index.js';
import { checkFinalizable, type Control } from '../controls/index.js';
import type { Flow } from '../flows/index.js';
import type { Catalog, Fault } from './catalog.js';
import type { CatalogStores } from './ports.js';

export interface FinalizeDeps {
  stores: CatalogStores;
  /** The flows of the runtime, read before the transaction began. */
  flows: readonly Flow[];
  newId: () => string;
  now: Date;
}

/**
 * Finalizes a catalog and all its controls. Each control gets the params its flow will have, the
 * scope set without values if it has none, and a schedule.
 * @returns how many controls were drafts
 * @throws 404, 409 with every fault of every control
 */
export async function finalizeCatalog(id: string, deps: FinalizeDeps): Promise<number> {
  const { catalogs, controls, schedules } = deps.stores;
  const catalog = await catalogs.lock(id);
  if (!catalog) throw notFound('catalog', id);
  if (catalog.status === 'finalized')
    throw conflict('catalog-finalized', `The catalog "${catalog.name}" is finalized already.`);

  const all = await controls.listByCatalog(id);
  const ready = checkAll(catalog, all, deps.flows);
  const drafts = ready.filter(({ status }) => status === 'draft');
  for (const control of drafts)
    await controls.update({
      ...control,
      status: 'finalized',
      finalizedAt: deps.now,
      revision: control.revision + 1,
      updatedAt: deps.now,
    });
  await controls.ensureScopeSets(
    all.map((control) => control.id),
    deps.newId,
  );
  await catalogs.update({
    ...catalog,
    status: 'finalized',
    finalizedAt: deps.now,
    revision: catalog.revision + 1,
    updatedAt: deps.now,
  });
  await schedules.startAll(id, deps.now);
  return drafts.length;
}

/** The controls with their params filled in. @throws 409 with all that is in the way */
function checkAll(catalog: Catalog, controls: Control[], flows: readonly Flow[]): Control[] {
  const known = new Map(flows.map((flow) => [flow.id, flow]));
  const faults: Fault[] = [];
  if (controls.length === 0)
    faults.push({ path: '/controls', message: 'has none; give the catalog a control first' });
  const ready = controls.flatMap((control) => {
    const checked = checkFinalizable(control, catalog, known.get(control.flowId ?? ''));
    if (checked.ok) return [{ ...control, params: checked.params }];
    faults.push(...checked.faults);
    return [];
  });
  if (faults.length > 0)
    throw conflict(
      'catalog-not-ready',
      `The catalog "${catalog.name}" cannot be finalized yet: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} in the way. Mend what "errors" lists and try again.`,
      faults,
    );
  return ready;
}
