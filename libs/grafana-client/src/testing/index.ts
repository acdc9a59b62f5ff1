/** A Grafana that keeps state, for tests of this library and of what uses it. */
export type { ContractCheck } from './check-contract.js';
export { putDashboard } from './fake-dashboards.js';
export { startFakeGrafana, type FakeGrafana, type Trouble } from './fake-grafana.js';
export type { FakeState } from './fake-state.js';
