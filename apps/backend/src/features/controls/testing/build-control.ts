import { newId } from '../../../db/id.js';
import type { CatalogOfControl, Control } from '../control.js';

export const buildControl = (given: Partial<Control> = {}): Control => ({
  id: newId(),
  catalogId: newId(),
  name: 'Licences are declared',
  description: null,
  type: 'automated',
  severity: 'medium',
  period: 'daily',
  startDate: '2025-03-01',
  endDate: null,
  flowId: 'rest-items',
  params: {},
  operator: '>=',
  threshold: 100,
  evidenceType: null,
  guaranteeId: 'LICENCES_ARE_DECLARED',
  metricId: 'LICENCES_ARE_DECLARED_METRIC',
  status: 'draft',
  revision: 1,
  createdBy: 'test',
  finalizedAt: null,
  createdAt: new Date('2025-01-01'),
  updatedAt: new Date('2025-01-01'),
  ...given,
});

export const buildCatalogOfControl = (given: Partial<CatalogOfControl> = {}): CatalogOfControl => ({
  id: newId(),
  name: 'Supply chain',
  agreementId: 'tpa-1',
  timeZone: 'UTC',
  status: 'draft',
  startDate: '2025-01-01',
  endDate: null,
  ...given,
});
