import { stale } from '../../errors/index.js';
import { admitsRevision, revisionHeaders } from '../../http/etag.js';
import type { Routes } from '../../http/handler.js';
import { toPage } from '../../http/pagination.js';
import { keyOf, readKeyset, type SortField } from '../../http/sort-cursor.js';
import { fromContract, toContract } from './control-mapper.js';
import type { CalendarService } from './calendar-service.js';
import type { ControlService } from './control-service.js';
import type { ControlQuery, ControlView } from './ports.js';

interface ListParameters extends Omit<ControlQuery, 'sort' | 'limit'> {
  sort?: SortField | `-${SortField}`;
  cursor?: string;
  limit?: number;
}

export const controlRoutes = (controls: ControlService, calendars: CalendarService) =>
  ({
    listControls: async ({ query }) => {
      const { sort, limit, domain } = readQuery(query);
      const found = await controls.list(domain);
      return { status: 200, body: toPage(found, limit, keyOf(sort), toContract) };
    },
    listCatalogControls: async ({ path, query }) => {
      const { sort, limit, domain } = readQuery(query);
      const found = await controls.listOfCatalog(path.catalogId, domain);
      return { status: 200, body: toPage(found, limit, keyOf(sort), toContract) };
    },
    getControl: async ({ path }) => ok(await controls.get(path.controlId)),
    createControl: async ({ body: { catalogId, ...fields }, principal }) =>
      created(await controls.create(catalogId, fields, principal.id)),
    createControlDraft: async ({ body: { catalogId, ...fields }, principal }) =>
      created(await controls.createDraft(catalogId, fields, principal.id)),
    updateControl: async ({ path, body, req }) =>
      ok(
        await controls.update(path.controlId, fromContract(body), (revision) => {
          if (!admitsRevision(req, revision)) throw stale('control');
        }),
      ),
    deleteControl: async ({ path, principal }) => {
      await controls.remove(path.controlId, principal.authority === 'ADMIN');
      return { status: 204 };
    },
    finalizeControl: async ({ path }) => ok(await controls.finalize(path.controlId)),
    getControlCalendar: async ({ path, query: { from, to, scope } }) => {
      const calendar = await calendars.get(path.controlId, {
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
        scope,
      });
      return {
        status: 200,
        body: {
          from: calendar.from.toISOString(),
          to: calendar.to.toISOString(),
          items: calendar.items,
        },
      };
    },
  }) satisfies Routes;

function readQuery({ sort = 'name', cursor, limit = 50, ...filters }: ListParameters) {
  return {
    sort,
    limit,
    domain: { ...filters, sort: readKeyset(sort, cursor), limit: limit + 1 },
  };
}

const ok = (control: ControlView) => ({
  status: 200 as const,
  headers: revisionHeaders(control.revision),
  body: toContract(control),
});

const created = (control: ControlView) => ({
  status: 201 as const,
  headers: {
    ...revisionHeaders(control.revision),
    location: `/api/v1/controls/${control.id}`,
  },
  body: toContract(control),
});
