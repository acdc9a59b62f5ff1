import type { NodeAPI } from 'node-red';
import { registerCollect } from './collect/status-collect.js';
import { registerCombine } from './combine/status-combine.js';
import { registerCompare } from './compare/status-compare.js';
import { registerConnection } from './connection/status-connection.js';
import { registerDatasource } from './datasource/status-datasource.js';
import { registerEvidence } from './evidence/status-evidence.js';
import { registerExists } from './exists/status-exists.js';
import { registerFail } from './fail/status-fail.js';
import { registerFilter } from './filter/status-filter.js';
import { registerFinish } from './finish/status-finish.js';
import { registerLedger } from './ledger/status-ledger.js';
import { registerLog } from './log/status-log.js';
import { registerOrder } from './order/status-order.js';
import { createServices } from './shared/services.js';
import { registerStart } from './start/status-start.js';

/** Registers every node of the category STATUS; Node-RED calls it when it loads the package. */
export function registerNodes(RED: NodeAPI): void {
  const services = createServices(RED);
  registerConnection(services);
  registerStart(services);
  registerCollect(services);
  registerDatasource(services);
  registerLog(services);
  registerFilter(services);
  registerExists(services);
  registerCompare(services);
  registerOrder(services);
  registerCombine(services);
  registerEvidence(services);
  registerLedger(services);
  registerFinish(services);
  registerFail(services);
}
