import { newId } from '../../db/id.js';
import { inTransaction, type Db } from '../../db/knex.js';
import type { FlowReader } from '../flows/index.js';
import { createCalendarReader } from './calendar-reader.js';
import { createCalendarService, type CalendarService } from './calendar-service.js';
import { createControlRepository } from './control-repository.js';
import { createControlService, type ControlService } from './control-service.js';
import { createControlViewReader } from './control-view-reader.js';

export { createControlDocuments } from './control-documents.js';
export { createControlRepository } from './control-repository.js';
export { controlRoutes } from './control-routes.js';
export { createControlReader } from './runnable-reader.js';

export const createControls =
  ({ flows, now }: { flows: FlowReader; now: () => Date }) =>
  (db: Db): ControlService =>
    createControlService({
      views: createControlViewReader(db),
      flows,
      transaction: (work) => inTransaction(db, (trx) => work(createControlRepository(trx))),
      newId,
      now,
    });

export const createCalendars =
  ({ now }: { now: () => Date }) =>
  (db: Db): CalendarService =>
    createCalendarService({ calendars: createCalendarReader(db), now });
