import type { Schemas } from '@status/api-contract';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { AuditService } from './audit-service.js';
import { writeAuditExport } from './write-audit-export.js';

export const createAuditRoutes = (audit: AuditService): Routes => ({
  listAuditLog: async ({ query: { cursor, limit = 50, ...filter } }) => {
    const before = decodeCursor(cursor, ['position'])?.[0];
    const found = await audit.list(
      filter,
      before === undefined ? undefined : Number(before),
      limit + 1,
    );
    return {
      status: 200,
      body: toPage(
        found,
        limit,
        ({ seq }) => [seq],
        (entry) => entry as Schemas['AuditEntry'],
      ),
    };
  },

  exportAuditLog: async ({ query: { format = 'json', ...interval } }) => {
    const exported = await audit.exportLog(interval);
    return { raw: (_req, res) => writeAuditExport(res, exported, format) };
  },

  verifyAuditLog: async ({ query: { from = 0 } }) => {
    const { checks, ...report } = await audit.verify(from);
    return { status: 200, body: { ...report, checks: [...checks] } };
  },
});
