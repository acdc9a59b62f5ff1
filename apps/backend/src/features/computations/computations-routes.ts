import type { Schemas } from '@status/api-contract';
import { forbidden, invalid, notFound } from '../../errors/index.js';
import type { Handler, Routes } from '../../http/handler.js';
import type { Idempotency } from '../../http/idempotency.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import { isOwnService } from '../../http/principal.js';
import { writeTable } from '../../http/write-table.js';
import type { BulkBody, createBulkService } from './bulk-service.js';
import type { CancelService } from './cancel-service.js';
import type { Computation } from './computation.js';
import { computationsTable } from './computations-export.js';
import type { HistoryService } from './history-service.js';
import { genesisOf, type EvidenceService } from './evidence-service.js';
import { hasEnded, isCollected } from './group.js';
import {
  toContractComputation,
  toContractGroup,
  toContractPeriod,
  toContractStanding,
  toGroupValues,
} from './group-mapper.js';
import type { GroupReader } from './group-reader.js';
import type { RunnableControls } from './ports.js';
import type { RunService } from './run-service.js';
import { writeExport, writeHistory } from './write-export.js';
import type { ComputationFilter, ComputationStore, GroupStore } from './stores.js';

export interface ComputationsRoutesDeps {
  runs: RunService;
  bulk: ReturnType<typeof createBulkService>;
  groups: Pick<GroupStore, 'get' | 'list'>;
  reader: GroupReader;
  computations: Pick<ComputationStore, 'list' | 'get' | 'listOfGroup'>;
  evidence: EvidenceService;
  history: HistoryService;
  cancel: CancelService;
  controls: RunnableControls;
  idempotency: Idempotency;
}

export const createComputationsRoutes = (deps: ComputationsRoutesDeps): Routes => ({
  runControl: async ({ path, body, headers, principal }) => {
    const run = await deps.idempotency.once(
      { operation: 'runControl', principal: principal.id, key: headers['Idempotency-Key'] },
      { ...body, controlId: path.controlId },
      async (db) => {
        const groups = await deps.runs.runIn(db, {
          controlId: path.controlId,
          period: body?.period && toInstants(body.period),
          scopeSetIds: body?.scopeSetIds,
          trigger: 'manual',
          createdBy: principal.username,
        });
        return toRun(path.controlId, groups.map(toContractGroup));
      },
    );
    const location = `/api/v1/computations/${run.groups[0]?.id}`;
    return { status: 202, headers: { location }, body: run };
  },

  listRuns: async ({ query }) => {
    const { limit = 50, cursor, ...filter } = query;
    const rows = await deps.groups.list(filter, decodeCursor(cursor, ['id'])?.[0], limit);
    return { status: 200, body: toPage(rows, limit, ({ id }) => [id], toContractGroup) };
  },

  listComputations: listComputations(deps),
  listControlComputations: async ({ path, query }) => {
    const control = await deps.controls.getRunnable(path.controlId);
    if (!control) throw notFound('control', path.controlId);
    return page(deps, { ...query, controlId: path.controlId });
  },

  exportControlComputations: async ({ path, query }) => {
    const control = await deps.controls.getRunnable(path.controlId);
    if (!control) throw notFound('control', path.controlId);
    const { format = 'csv', ...filter } = query;
    const table = computationsTable(
      deps.computations,
      { ...toFilter(filter), controlId: path.controlId },
      format,
    );
    return { raw: (_req, res) => writeTable(res, table) };
  },

  cancelGroup: async ({ path, principal }) => ({
    status: 202,
    headers: { location: `/api/v1/computations/${path.group}` },
    body: toContractGroup(await deps.cancel(path.group, principal.username)),
  }),

  collectMetric: async ({ body, principal }) => {
    const { window, scope = {} } = body.metric;
    const group = await deps.runs.collect({
      controlId: body.config.controlId,
      scope,
      period: toInstants({ from: window.from ?? window.initial, to: window.end }),
      createdBy: principal.username,
      group: principal.group,
    });
    const computation = `/api/v1/computations/${group.id}`;
    return {
      status: 202,
      headers: { location: computation },
      body: { code: 202, message: 'Accepted', computation },
    };
  },

  storeComputations: async ({ body, headers, principal }) => ({
    status: 201,
    body: await deps.bulk.store(principal, body as BulkBody, headers['Idempotency-Key']),
  }),

  getGroup: async ({ path, query, principal }) => {
    const group = await deps.reader.get(path.group);
    if (principal.kind === 'callback') throw forbidden('A flow may not read results.');
    // The registry reads the results to make the point; people read them once there is one.
    const ready = isOwnService(principal) ? isCollected(group) : hasEnded(group);
    if (!ready)
      return {
        status: 202,
        headers: { 'retry-after': '1' },
        body: {
          code: 202,
          message: 'Not ready yet',
          status: group.status,
          group: toContractGroup(group),
        },
      };
    const { evidences, page } = await deps.reader.evidences(group, query.cursor, query.limit ?? 50);
    return {
      status: 200,
      body: {
        code: 200,
        message: 'OK',
        status: group.status,
        group: toContractGroup(group),
        computations: toGroupValues(group, evidences),
        page,
      },
    };
  },

  getComputation: async ({ path, query }) => {
    const { limit = 50, cursor } = query;
    const group = await deps.reader.get(path.group);
    const row = await deps.computations.get(group, path.computationId);
    if (!row) throw notFound(`computation of group ${path.group}`, path.computationId);
    const found = await deps.reader.evidencesOf(group, row.ordinal, cursor, limit);
    const standing = await deps.evidence.standing(group);
    return {
      status: 200,
      body: {
        computation: toContractComputation(row),
        provenance: {
          group: toContractGroup(group),
          flow: group.flow,
          genesis: genesisOf(group),
          evidenceHead: row.evidenceHead,
          computationDigest: row.digest,
          groupDigest: group.digest,
          receipt: group.receipt,
          ledger: standing ? toContractStanding(standing) : null,
        },
        ...found,
      },
    };
  },

  exportGroupEvidence: async ({ path }) => {
    const exported = await deps.evidence.exportGroup(path.group);
    return { raw: (_req, res) => writeExport(res, exported) };
  },

  exportControlEvidence: async ({ path, query: { from, to } }) => {
    const control = await deps.controls.getRunnable(path.controlId);
    if (!control) throw notFound('control', path.controlId);
    const exported = deps.history.exportHistory(path.controlId, {
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    });
    return { raw: (_req, res) => writeHistory(res, exported) };
  },

  verifyGroup: async ({ path }) => {
    const { ledger, ...report } = await deps.evidence.verify(path.group);
    return {
      status: 200,
      body: { ...report, ...(ledger && { ledger: toContractStanding(ledger) }) },
    };
  },
});

function listComputations(deps: ComputationsRoutesDeps): Handler<'listComputations'> {
  return async ({ query }) => {
    const { group: id, ...rest } = query;
    if (id === undefined) return page(deps, rest);
    const { limit = 50, cursor } = rest;
    const group = await deps.groups.get(id);
    const after = Number(decodeCursor(cursor, ['position'])?.[0] ?? -1);
    const rows = group
      ? await deps.computations.listOfGroup(group, after, limit, toFilter(rest))
      : [];
    return {
      status: 200,
      body: toPage(rows, limit, ({ ordinal }) => [ordinal], toContractComputation),
    };
  };
}

interface ComputationQuery extends Omit<ComputationFilter, 'from' | 'to'> {
  from?: string;
  to?: string;
  cursor?: string;
  limit?: number;
}

const toFilter = ({ controlId, catalogId, result, scope, from, to }: ComputationQuery) => ({
  controlId,
  catalogId,
  result,
  scope,
  from: from === undefined ? undefined : new Date(from),
  to: to === undefined ? undefined : new Date(to),
});

async function page(deps: ComputationsRoutesDeps, query: ComputationQuery) {
  const { limit = 50, cursor } = query;
  const key = decodeCursor(cursor, ['instant', 'id']);
  const rows = await deps.computations.list(
    toFilter(query),
    key && { periodFrom: key[0] as string, id: key[1] as string },
    limit,
  );
  const keyOf = (row: Computation) => [row.period.from.toISOString(), row.id];
  return { status: 200 as const, body: toPage(rows, limit, keyOf, toContractComputation) };
}

function toInstants({ from, to }: Schemas['Period']) {
  const period = { from: new Date(from), to: new Date(to) };
  if (period.from >= period.to)
    throw invalid([{ path: '/body/period/to', message: 'must be later than from' }]);
  return period;
}

const toRun = (controlId: string, groups: Schemas['Group'][]): Schemas['Run'] => ({
  controlId,
  period: groups[0]?.period ?? toContractPeriod({ from: new Date(0), to: new Date(0) }),
  groups,
});
