import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Schemas } from '@status/api-contract';
import {
  writeCsv,
  writeOscal,
  writeStatusJson,
  type CatalogDocument,
} from '@status/catalog-formats';
import { revisionHeaders } from '../../http/etag.js';
import type { Routes } from '../../http/handler.js';
import { toContract } from './catalog-mapper.js';
import type { ImportPlan } from './plan-import.js';
import { LISTED, type TransferService } from './transfer-service.js';

export const transferRoutes = (transfers: TransferService) =>
  ({
    importCatalog: async ({ query, req, principal }) => {
      const { dryRun = false, ...names } = query;
      const request = { ...names, body: req.body as unknown };
      if (dryRun) {
        const { plan, problems } = await transfers.preview(request);
        return { status: 200, body: toPreview(plan, problems) };
      }
      const { catalog, plan } = await transfers.import(request, principal.id);
      return {
        status: 201,
        headers: {
          ...revisionHeaders(catalog.revision),
          location: `/api/v1/catalogs/${catalog.id}`,
        },
        body: {
          catalog: toContract(catalog),
          controlsCreated: plan.controls.length,
          warnings: plan.warnings.slice(0, LISTED),
        },
      };
    },
    exportCatalog: async ({ path, query: { format = 'status-json' } }) => {
      const { document, changedAt } = await transfers.export(path.catalogId);
      return { raw: (_req: Request, res: Response) => send(res, format, document, changedAt) };
    },
  }) satisfies Routes;

function toPreview(
  plan: ImportPlan | undefined,
  problems: { path: string; message: string }[],
): Schemas['CatalogImportPreview'] {
  const controls = plan?.controls ?? [];
  return {
    catalog: plan ? { ...plan.fields, status: 'draft' } : null,
    controlsCreated: problems.length > 0 ? 0 : controls.length,
    changes: {
      controls: controls.length,
      scopeSets: controls.reduce((sum, { document }) => sum + document.scopeSets.length, 0),
      schedules: controls.filter(({ document }) => document.schedule !== null).length,
      scopes: (plan?.newScopes ?? []).map(({ name }) => name),
      unknownFlows: (plan?.unknownFlows ?? []).slice(0, LISTED),
    },
    problems: problems.slice(0, LISTED),
    problemCount: problems.length,
    warnings: (plan?.warnings ?? []).slice(0, LISTED),
    warningCount: plan?.warnings.length ?? 0,
  };
}

function send(
  res: Response,
  format: 'status-json' | 'oscal' | 'csv',
  document: CatalogDocument,
  changedAt: Date,
): void {
  const base = document.catalog.name.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60) || 'catalog';
  const file = format === 'csv' ? `${base}.csv` : `${base}.${format}.json`;
  res.status(200).set({
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'no-store',
  });
  if (format === 'csv') res.type('text/csv').send(writeCsv(document));
  else
    res.json(
      format === 'oscal'
        ? writeOscal(document, { uuid: randomUUID(), lastModified: changedAt.toISOString() })
        : writeStatusJson(document),
    );
}
