import { createDashboards, type Dashboards } from './api/dashboards.js';
import { createDatasources, type Datasources } from './api/datasources.js';
import { createFolders, type Folders } from './api/folders.js';
import { createSearch, type Search } from './api/search.js';
import { createSendText } from './api/send-text.js';
import { createServiceAccounts, type ServiceAccounts } from './api/service-accounts.js';
import type { Health } from './api/types.js';
import { readJson, readObject } from './http/read-answer.js';
import { createTransport, type Answer, type TransportOptions } from './http/transport.js';

export type GrafanaClientOptions = TransportOptions;

/** Calls of Grafana's HTTP API. Every one throws a GrafanaError when it fails. */
export interface GrafanaClient {
  folders: Folders;
  dashboards: Dashboards;
  search: Search;
  datasources: Datasources;
  serviceAccounts: ServiceAccounts;
  /** @throws Overloaded while Grafana's own database is down */
  health(): Promise<Health>;
  /** Whether the credential opens anything. @throws Unauthorized */
  currentOrg(): Promise<{ id: number; name: string }>;
  /** A page, image or file as it is, such as `/d-solo/<uid>`. */
  raw(path: string, query: Record<string, string | undefined>, accept: string): Promise<Answer>;
}

/** A client of the Grafana at `baseUrl`, over the classic API that 12 and 13 serve. */
export function createGrafanaClient(options: GrafanaClientOptions): GrafanaClient {
  const transport = createTransport(options);
  const send = createSendText(transport);
  return {
    folders: createFolders(send),
    dashboards: createDashboards(send),
    search: createSearch(send),
    datasources: createDatasources(send),
    serviceAccounts: createServiceAccounts(send),
    health: async () =>
      readObject(readJson(await send('GET', '/api/health')), { database: 'string' }, 'health'),
    currentOrg: async () =>
      readObject(
        readJson(await send('GET', '/api/org')),
        { id: 'number', name: 'string' },
        'organisation',
      ),
    raw: (path, query, accept) => transport({ method: 'GET', path, query, accept }),
  };
}
