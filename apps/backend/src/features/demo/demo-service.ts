import type { FlowReader } from '../flows/index.js';
import { DEMO_CATALOG, DEMO_CONTROLS, DEMO_SCOPE, type DemoControl } from './demo-catalog.js';

/** The use cases the demo is made by: the same a person goes through. */
export interface DemoDeps {
  flows: FlowReader;
  /** Claims the demo for this installation. @returns false when it was made before */
  isDone: () => Promise<boolean>;
  markDone: () => Promise<void>;
  timeZone: string;
  findScope: (name: string) => Promise<boolean>;
  createScope: (scope: typeof DEMO_SCOPE) => Promise<unknown>;
  findCatalog: (name: string) => Promise<{ id: string; status: string } | undefined>;
  createCatalog: (catalog: typeof DEMO_CATALOG & { timeZone: string }) => Promise<{ id: string }>;
  findControls: (catalogId: string) => Promise<{ id: string; name: string }[]>;
  createControl: (
    catalogId: string,
    control: Omit<DemoControl, 'flowUrl' | 'scopeSets'> & { flowId: string },
  ) => Promise<{ id: string }>;
  createScopeSet: (controlId: string, scopes: Record<string, string>) => Promise<unknown>;
  finalize: (catalogId: string) => Promise<unknown>;
  run: (controlId: string) => Promise<unknown>;
}

/**
 * Makes the demo catalog of a new installation, once. Every step looks first at what is there, so
 * that one interrupted half-way goes on at its next turn.
 * @returns whether there is nothing more to do
 */
export const createDemoService = (deps: DemoDeps) => ({
  async ensure(): Promise<boolean> {
    if (await deps.isDone()) return true;
    const flows = new Map((await deps.flows.list()).map((flow) => [flow.url, flow.id]));
    if (!DEMO_CONTROLS.every(({ flowUrl }) => flows.has(flowUrl))) return false;
    if (!(await deps.findScope(DEMO_SCOPE.name))) await deps.createScope(DEMO_SCOPE);
    const catalog =
      (await deps.findCatalog(DEMO_CATALOG.name)) ??
      (await deps.createCatalog({ ...DEMO_CATALOG, timeZone: deps.timeZone }));
    if (!('status' in catalog) || catalog.status === 'draft') await fill(deps, catalog.id, flows);
    for (const control of await deps.findControls(catalog.id)) await deps.run(control.id);
    await deps.markDone();
    return true;
  },
});

async function fill(deps: DemoDeps, catalogId: string, flows: Map<string, string>): Promise<void> {
  const present = new Set((await deps.findControls(catalogId)).map(({ name }) => name));
  for (const { flowUrl, scopeSets, ...control } of DEMO_CONTROLS) {
    if (present.has(control.name)) continue;
    const flowId = flows.get(flowUrl) as string;
    const { id } = await deps.createControl(catalogId, { ...control, flowId });
    for (const scopes of scopeSets) await deps.createScopeSet(id, scopes);
  }
  await deps.finalize(catalogId);
}
