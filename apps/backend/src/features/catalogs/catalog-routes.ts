import type { Schemas } from '@status/api-contract';
import { stale } from '../../errors/index.js';
import { admitsRevision, revisionHeaders } from '../../http/etag.js';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import { keyOf, readKeyset } from '../../http/sort-cursor.js';
import type { CatalogFields } from './catalog.js';
import { toContract } from './catalog-mapper.js';
import type { CatalogService } from './catalog-service.js';
import type { CatalogView } from './ports.js';

export const catalogRoutes = (catalogs: CatalogService) =>
  ({
    listCatalogs: async ({ query }) => {
      const { sort = '-createdAt', cursor, limit = 50, ...filters } = query;
      const found = await catalogs.list({
        ...filters,
        sort: readKeyset(sort, cursor),
        limit: limit + 1,
      });
      return { status: 200, body: toPage(found, limit, keyOf(sort), toContract) };
    },
    getCatalog: async ({ path }) => ok(await catalogs.get(path.catalogId)),
    createCatalog: async ({ body, principal }) =>
      created(await catalogs.create(body, principal.id)),
    createCatalogDraft: async ({ body, principal }) =>
      created(await catalogs.create(body, principal.id)),
    updateCatalog: async ({ path, body, req }) =>
      ok(
        await catalogs.update(path.catalogId, given(body), (revision) => {
          if (!admitsRevision(req, revision)) throw stale('catalog');
        }),
      ),
    createCatalogVersion: async ({ path, body, principal }) =>
      created(await catalogs.version(path.catalogId, body ?? {}, principal.id)),
    deleteCatalog: async ({ path, query, principal }) => {
      await catalogs.remove(path.catalogId, {
        byAdmin: principal.authority === 'ADMIN',
        cascade: query.cascade ?? false,
      });
      return { status: 204 };
    },
    finalizeCatalog: async ({ path }) => {
      const { catalog, controlsFinalized } = await catalogs.finalize(path.catalogId);
      return {
        status: 200,
        headers: revisionHeaders(catalog.revision),
        body: { catalog: toContract(catalog), controlsFinalized },
      };
    },
    getCatalogCompliance: async ({ path, query: { at, scope } }) => {
      const answer = await catalogs.compliance(
        path.catalogId,
        at === undefined ? undefined : new Date(at),
        scope,
      );
      return { status: 200, body: { ...answer, at: answer.at.toISOString() } };
    },
  }) satisfies Routes;

/** The fields that are given; a merge patch keeps the others. */
const given = (body: Schemas['CatalogPatch']): Partial<CatalogFields> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

const ok = (catalog: CatalogView) => ({
  status: 200 as const,
  headers: revisionHeaders(catalog.revision),
  body: toContract(catalog),
});

const created = (catalog: CatalogView) => ({
  status: 201 as const,
  headers: {
    ...revisionHeaders(catalog.revision),
    location: `/api/v1/catalogs/${catalog.id}`,
  },
  body: toContract(catalog),
});
