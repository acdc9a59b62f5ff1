import { conflict, notFound } from '../../errors/index.js';
import type { Catalog } from './catalog.js';
import type { CatalogStores } from './ports.js';

export interface VersionDeps {
  stores: Pick<CatalogStores, 'catalogs' | 'controls' | 'sources'>;
  by: string;
  newId: () => string;
  now: Date;
}

export interface VersionFields {
  name?: string | undefined;
  frameworkVersion?: string | undefined;
}

/**
 * Makes a draft of a finalized catalog, with all its controls, to be changed and finalized in its
 * place. Without a framework version it gets that of the catalog with `rev 2`, `rev 3`, ...
 * @returns the id of the draft
 * @throws 404, 409 for a draft, or when name and version are taken
 */
export async function makeVersion(
  id: string,
  given: VersionFields,
  deps: VersionDeps,
): Promise<string> {
  const { catalogs, controls, sources } = deps.stores;
  const catalog = await catalogs.lock(id);
  if (!catalog) throw notFound('catalog', id);
  if (catalog.status === 'draft')
    throw conflict(
      'catalog-is-draft',
      `The catalog "${catalog.name}" is a draft: change it as it is. Only a finalized one needs a new version.`,
    );
  const { familyId } = catalog;
  const versions = await catalogs.familySize(familyId);
  const version: Catalog = {
    ...catalog,
    id: deps.newId(),
    name: given.name?.trim() ?? catalog.name,
    frameworkVersion: given.frameworkVersion ?? nextVersion(catalog.frameworkVersion, versions),
    status: 'draft',
    agreementId: `tpa-${deps.newId()}`,
    familyId,
    previousId: catalog.id,
    revision: 1,
    createdBy: deps.by,
    finalizedAt: null,
    createdAt: deps.now,
    updatedAt: deps.now,
  };
  await catalogs.insert(version);
  await controls.copyAll(id, {
    catalogId: version.id,
    by: deps.by,
    at: deps.now,
    newId: deps.newId,
  });
  await sources.copyCatalog(id, version.id);
  return version.id;
}

/** `2022` becomes `2022 rev 2`, and `2022 rev 2` becomes `2022 rev 3`. */
function nextVersion(current: string | null, versions: number): string {
  const base = (current ?? '').replace(/ ?rev \d+$/, '').slice(0, 50);
  return `${base} rev ${versions + 1}`.trim();
}
