import type { StatusClient } from '@status/sdk';
import { stack } from '../../stack.mjs';

/** The scope that the controls of the stories use. */
const SCOPE = 'environment';
const ENVIRONMENTS = ['production', 'staging'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** A name that no catalog has yet, also when a story is told again: names are unique. */
export const freshName = (name: string): string => `${name} (${Date.now().toString(36)})`;

/** Where the source lists the servers of an environment. */
export const serversPath = (environment: Environment) => `/servers?environment=${environment}`;

/** A list in which so many of the servers are not patched. */
export const servers = (count: number, unpatched = 0) => ({
  items: Array.from({ length: count }, (_, n) => ({
    name: `server-${n}`,
    patched: n < unpatched ? 'no' : 'yes',
  })),
});

/** Parameters of the default flow for "every server is patched". */
export const PATCHED = {
  url: `http://127.0.0.1:${stack.sourcePort}/servers?environment={scope.environment}`,
  itemsPath: 'items',
  path: 'patched',
  op: '=',
  value: 'yes',
};

interface OwnControl {
  catalogId: string;
  controlId: string;
}

/**
 * A finalized catalog with one daily control on the REST source, in both environments.
 * @param startDate first day of the catalog; today if absent
 */
export async function ownControl(
  status: StatusClient,
  name: string,
  startDate?: string,
): Promise<OwnControl> {
  await ensureScope(status);
  const { id: catalogId } = await status.createCatalogDraft({
    body: { name: freshName(name), ...(startDate && { startDate }), timeZone: 'Europe/Madrid' },
  });
  const controlId = await addControl(status, catalogId, 'Every server is patched');
  await status.finalizeCatalog({ path: { catalogId } });
  return { catalogId, controlId };
}

/** Adds a complete control to a draft. @returns its id */
export async function addControl(
  status: StatusClient,
  catalogId: string,
  name: string,
  params: Record<string, string> = PATCHED,
): Promise<string> {
  const { id } = await status.createControl({
    body: { catalogId, name, flowId: 'rest-items', period: 'daily', params },
  });
  for (const environment of ENVIRONMENTS)
    await status.createScopeSet({ body: { controlId: id, scopes: { [SCOPE]: environment } } });
  return id;
}

export async function ensureScope(status: StatusClient): Promise<void> {
  const { items } = await status.listScopes({ query: { q: SCOPE } });
  if (items.some(({ name }) => name === SCOPE)) return;
  await status.createScope({ body: { name: SCOPE, type: 'select', values: [...ENVIRONMENTS] } });
}

/** Runs a control now and waits for its groups to end. @returns them as they ended */
export async function runToEnd(status: StatusClient, controlId: string) {
  const { groups } = await status.runControl({ path: { controlId } });
  const ended = [];
  for (const { id } of groups)
    ended.push(await status.waitForGroup(id, { signal: AbortSignal.timeout(45_000) }));
  return ended;
}
