import { conflict, forbidden, notFound } from '../../errors/index.js';
import type { CatalogStores } from './ports.js';

export interface RemovalDeps {
  stores: Pick<CatalogStores, 'catalogs' | 'controls'>;
  /** Whether an administrator asks, and with its controls. */
  byAdmin: boolean;
  cascade: boolean;
  now: Date;
}

/**
 * Takes a catalog away: a draft for good. A finalized one leaves lists, compliance and schedules,
 * while its results and evidence can still be read and verified.
 * @throws 403 when only an administrator may, 404, 409 while it has controls
 */
export async function removeCatalog(id: string, deps: RemovalDeps): Promise<void> {
  const { catalogs, controls } = deps.stores;
  const catalog = await catalogs.lock(id);
  if (!catalog) throw notFound('catalog', id);
  const { name, status, controlCount, revision } = catalog;
  if ((deps.cascade || status === 'finalized') && !deps.byAdmin)
    throw forbidden(
      `Only an administrator may delete ${status === 'finalized' ? 'a finalized catalog' : 'a catalog with its controls'}.`,
    );
  if (controlCount > 0 && !deps.cascade)
    throw conflict(
      'catalog-has-controls',
      `The catalog "${name}" has ${controlCount} controls. Delete them first; an administrator may delete them with it by ?cascade=true.`,
    );
  if (status === 'draft' && (await controls.deletable(id))) {
    await controls.deleteAll(id, undefined);
    return catalogs.delete(id);
  }
  await controls.deleteAll(id, { at: deps.now });
  await catalogs.update({
    ...catalog,
    deletedAt: deps.now,
    revision: revision + 1,
    updatedAt: deps.now,
  });
}
