export type { SearchQuery } from './api/search.js';
export type {
  Datasource,
  DatasourceCreate,
  DashboardMeta,
  Folder,
  FolderItem,
  Health,
  Hit,
  ImportInput,
  SavedDashboard,
  ServiceAccount,
  StoredDashboard,
} from './api/types.js';
export { createGrafanaClient, type GrafanaClient, type GrafanaClientOptions } from './client.js';
export {
  BadResponse,
  Conflict,
  Forbidden,
  GrafanaError,
  NotFound,
  OtherFormat,
  Overloaded,
  Provisioned,
  Refused,
  Timeout,
  Unauthorized,
  Unreachable,
  VersionMismatch,
} from './http/errors.js';
export type { Answer, Credential } from './http/transport.js';
export { buildPanel, type PanelOptions } from './model/build-panel.js';
export {
  buildDashboard,
  SCHEMA_VERSION,
  type DashboardModel,
  type DashboardOptions,
  type TimeRange,
  type Variable,
} from './model/dashboard.js';
export {
  nextGridPos,
  nextPanelId,
  panelsOf,
  withChangedPanel,
  withoutPanel,
  withPanel,
} from './model/edit-panels.js';
export {
  PANEL_TYPES,
  type DatasourceRef,
  type FieldConfig,
  type GridPos,
  type Panel,
  type PanelType,
  type Target,
  type Threshold,
} from './model/panel.js';
