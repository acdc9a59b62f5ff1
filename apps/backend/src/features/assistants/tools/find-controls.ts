import { z } from 'zod';
import { tool, type Items } from './tool.js';

const SHOWN = 25;
const STATUSES = ['compliant', 'non-compliant', 'pending', 'error', 'not-applicable'] as const;

export const findControls = tool({
  name: 'find_controls',
  description: `Finds controls by text, catalog and compliance status. Returns at most ${SHOWN}.`,
  arguments: z.strictObject({
    q: z.string().max(200).nullable(),
    catalogId: z.uuid().nullable(),
    complianceStatus: z.enum(STATUSES).nullable(),
  }),
  async run({ q, catalogId, complianceStatus }, api) {
    const found = (await api.get('/controls', {
      q: q || undefined,
      catalogId: catalogId ?? undefined,
      complianceStatus: complianceStatus ?? undefined,
      limit: String(SHOWN),
    })) as Items;
    const controls = found.items.map(
      ({ id, name, catalogId: catalog, severity, complianceStatus: status, period }) => ({
        id,
        name,
        catalogId: catalog,
        severity,
        complianceStatus: status,
        period,
      }),
    );
    return { result: { controls, more: Boolean(found.page?.nextCursor) } };
  },
});
