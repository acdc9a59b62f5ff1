import type { Schemas } from '@status/api-contract';
import type { CatalogView } from './ports.js';

export const toContract = (catalog: CatalogView): Schemas['Catalog'] => ({
  id: catalog.id,
  name: catalog.name,
  description: catalog.description,
  framework: catalog.framework,
  frameworkVersion: catalog.frameworkVersion,
  startDate: catalog.startDate,
  endDate: catalog.endDate,
  timeZone: catalog.timeZone,
  status: catalog.status,
  agreementId: catalog.agreementId,
  familyId: catalog.familyId,
  previousId: catalog.previousId,
  ownerId: catalog.ownerId,
  tags: catalog.tags,
  controlCount: catalog.controlCount,
  compliance: catalog.compliance,
  finalizedAt: catalog.finalizedAt?.toISOString() ?? null,
  createdAt: catalog.createdAt.toISOString(),
  updatedAt: catalog.updatedAt.toISOString(),
});
