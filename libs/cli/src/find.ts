import { isApiError, type components, type StatusClient } from '@status/sdk';
import { UsageError } from './exit-codes.js';

type Catalog = components['schemas']['Catalog'];
type Control = components['schemas']['Control'];
export type Found = { kind: 'catalog'; item: Catalog } | { kind: 'control'; item: Control };

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The control of this id or exact name. @throws UsageError when none or several have it */
export async function findControl(
  status: StatusClient,
  text: string,
  signal: AbortSignal,
): Promise<Control> {
  if (isId(text)) return status.getControl({ path: { controlId: text }, signal });
  return only('control', text, await named(status.pages.listControls(search(text, signal)), text));
}

/** A catalog of this id or exact name, else a control. @throws UsageError as {@link findControl} */
export async function findTarget(
  status: StatusClient,
  text: string,
  signal: AbortSignal,
): Promise<Found> {
  if (isId(text)) {
    try {
      const item = await status.getCatalog({ path: { catalogId: text }, signal });
      return { kind: 'catalog', item };
    } catch (error) {
      if (!isApiError(error, 'not-found')) throw error;
    }
    return { kind: 'control', item: await findControl(status, text, signal) };
  }
  const catalogs = await named(status.pages.listCatalogs(search(text, signal)), text);
  if (catalogs.length > 0) return { kind: 'catalog', item: only('catalog', text, catalogs) };
  const controls = await named(status.pages.listControls(search(text, signal)), text);
  return { kind: 'control', item: only('catalog or control', text, controls) };
}

const search = (q: string, signal: AbortSignal) => ({ query: { q, limit: 200 }, signal });

async function named<T extends { name: string }>(list: AsyncIterable<T>, name: string) {
  const found: T[] = [];
  for await (const item of list) if (item.name === name) found.push(item);
  return found;
}

function only<T extends { id: string }>(what: string, name: string, found: T[]): T {
  const [first] = found;
  if (!first) throw new UsageError(`There is no ${what} "${name}". Give its exact name or its id.`);
  if (found.length > 1)
    throw new UsageError(
      `${found.length} are called "${name}". Give an id: ${found.map(({ id }) => id).join(', ')}.`,
    );
  return first;
}
