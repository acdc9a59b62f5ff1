import type { GridPos, Hit } from '@status/grafana-client';

/** Our folder in Grafana: what is made without one goes there. */
export const ROOT_FOLDER = { uid: 'status', title: 'STATUS' };

/** What the backend calls its service account. */
export const SERVICE_ACCOUNT = 'status-backend';

export interface ItemQuery {
  q?: string;
  tag?: readonly string[];
  type?: 'dashboard' | 'folder';
  folderUid?: string;
  /** From 1. */
  page: number;
  limit: number;
}

export interface Item {
  uid: string;
  title: string;
  type: 'dashboard' | 'folder';
  url: string;
  tags: string[];
  folderUid: string | null;
  folderTitle: string | null;
}

export const toItem = (hit: Hit): Item => ({
  uid: hit.uid,
  title: hit.title,
  type: hit.type === 'dash-folder' ? 'folder' : 'dashboard',
  url: hit.url,
  tags: hit.tags ?? [],
  folderUid: hit.folderUid ?? null,
  folderTitle: hit.folderTitle ?? null,
});

export interface FolderView {
  uid: string;
  title: string;
  parentUid: string | null;
  url: string | null;
}

export interface PanelView {
  id: number;
  title: string;
  description: string | null;
  type: string;
  gridPos: GridPos | null;
  embedPath: string;
}

/** Where a frame shows a panel, from the root of the web site. */
export const embedPath = (dashboardUid: string, panelId: number): string =>
  `/grafana/d-solo/${dashboardUid}/panel?orgId=1&panelId=${panelId}&kiosk`;

/** What of Grafana may be shown in a frame: a panel as a page, and a panel as an image. */
const EMBEDDABLE = [
  /^d-solo\/[A-Za-z0-9_-]{1,40}(\/[a-z0-9-]{1,190})?$/,
  /^render\/d-solo\/[A-Za-z0-9_-]{1,40}$/,
];

/** Whether a path is one of those; there is no `..`, no second encoding and no other API in them. */
export const isEmbeddable = (path: string): boolean =>
  EMBEDDABLE.some((pattern) => pattern.test(path));

/** The types of content that leave; Grafana's other answers are not for frames. */
export const isShowable = (contentType: string): boolean =>
  /^(text\/html|image\/png)\s*(;|$)/i.test(contentType);

/**
 * What is wrong with the address of a datasource; undefined when nothing is. Who may add one is
 * ADMIN; a password in an address would be shown to every reader.
 */
export function addressFault(address: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `host://${address}`;
  if (!URL.canParse(url)) return 'is no http(s) URL and no host:port';
  const { protocol, username, password, hostname } = new URL(url);
  if (!['http:', 'https:', 'host:'].includes(protocol)) return 'must be http(s), or host:port';
  if (username || password) return 'holds credentials; give them as user and password';
  if (isLinkLocal(hostname)) return 'is a link-local address, where clouds keep their credentials';
  return undefined;
}

const isLinkLocal = (host: string): boolean =>
  /^169\.254\./.test(host) || /^\[?fe80:/i.test(host) || host === 'metadata.google.internal';
