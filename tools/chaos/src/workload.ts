import type { StatusClient } from '@status/sdk';

/** A catalog with one control on the slow source, in two scope sets. */
export async function createControl(status: StatusClient, url: string): Promise<string> {
  const { items } = await status.listFlows();
  const flow = items.find((candidate) => candidate.url === '/controls/rest-items');
  if (!flow) throw new Error('The default flow /controls/rest-items is missing.');
  const scope = { name: 'environment', type: 'string' } as const;
  await status.createScope({ body: scope });
  const catalog = await status.createCatalogDraft({ body: { name: 'Chaos' } });
  const control = await status.createControl({
    body: {
      catalogId: catalog.id,
      name: 'Items are fine',
      flowId: flow.id,
      period: 'daily',
      params: { url, itemsPath: 'items', path: 'ok', op: '=', value: 'yes' },
    },
  });
  for (const environment of ['production', 'staging'])
    await status.createScopeSet({ body: { controlId: control.id, scopes: { environment } } });
  await status.finalizeCatalog({ path: { catalogId: catalog.id } });
  return control.id;
}

/** Calls that a fault may cut off are made again, as any client would. */
export async function persist<T>(call: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  for (const end = Date.now() + timeoutMs; ;) {
    try {
      return await call();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
