import type { DashboardModel } from '../model/dashboard.js';

export interface Folder {
  uid: string;
  title: string;
  url?: string;
  version?: number;
  parentUid?: string;
  created?: string;
  updated?: string;
}

/** A folder as lists show it. */
export interface FolderItem {
  uid: string;
  title: string;
  parentUid?: string;
}

/** What a search found. */
export interface Hit {
  uid: string;
  title: string;
  type: 'dash-db' | 'dash-folder';
  url: string;
  tags?: string[] | null;
  folderUid?: string;
  folderTitle?: string;
}

export interface DashboardMeta {
  folderUid?: string;
  folderTitle?: string;
  url?: string;
  version?: number;
  provisioned?: boolean;
  created?: string;
  updated?: string;
}

export interface StoredDashboard {
  dashboard: DashboardModel;
  meta: DashboardMeta;
}

export interface SavedDashboard {
  uid: string;
  url: string;
  version: number;
}

export interface ImportInput {
  name: string;
  type: string;
  pluginId: string;
  value: string;
}

export interface Datasource {
  uid: string;
  name: string;
  type: string;
  url?: string;
  database?: string;
  isDefault?: boolean;
  readOnly?: boolean;
}

export interface DatasourceCreate {
  name: string;
  type: string;
  uid?: string;
  access: 'proxy';
  url?: string;
  user?: string;
  database?: string;
  isDefault?: boolean;
  jsonData?: Record<string, unknown>;
  /** Write only: Grafana encrypts them and never gives them back. */
  secureJsonData?: Record<string, string>;
}

export interface ServiceAccount {
  id: number;
  name: string;
  role?: string;
}

export interface ServiceAccountToken {
  id: number;
  name: string;
  created?: string;
}

export interface Health {
  database: string;
  version?: string;
}
