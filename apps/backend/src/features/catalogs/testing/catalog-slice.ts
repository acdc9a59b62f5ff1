import type { Db } from '../../../db/knex.js';
import { createComplianceReader } from '../../compliance/create-compliance.js';
import {
  controlRoutes,
  createCalendars,
  createControlRepository,
  createControls,
} from '../../controls/create-controls.js';
import type { FlowReader } from '../../flows/index.js';
import { createScheduleRepository } from '../../schedules/create-schedules.js';
import { catalogRoutes, createCatalogs } from '../create-catalogs.js';

/** Catalogs with their controls as the application wires them, and the routes of both. */
export function createCatalogSlice(db: Db, { flows, now }: { flows: FlowReader; now: () => Date }) {
  const catalogs = createCatalogs({
    flows,
    now,
    compliance: createComplianceReader,
    controls: createControlRepository,
    schedules: createScheduleRepository,
  })(db);
  return {
    catalogs,
    routes: {
      ...catalogRoutes(catalogs),
      ...controlRoutes(createControls({ flows, now })(db), createCalendars({ now })(db)),
    },
  };
}
