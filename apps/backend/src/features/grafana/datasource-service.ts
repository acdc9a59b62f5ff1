import type { Datasource } from '@status/grafana-client';
import { invalid } from '../../errors/index.js';
import { addressFault } from './grafana.js';
import type { Grafana } from './ports.js';

export interface DatasourceFields {
  name: string;
  type: string;
  url: string;
  user?: string;
  password?: string;
  database?: string;
  isDefault?: boolean;
}

export type DatasourceService = ReturnType<typeof createDatasourceService>;

/** Datasources of Grafana; no answer holds a secret. Every call @throws 502, 503, 504. */
export function createDatasourceService(grafana: Grafana) {
  return {
    list: () =>
      grafana.run('datasource', async (client) => (await client.datasources.list()).map(toView)),

    /** @throws 400 for an address that is none, 409 when the name is taken */
    async create({ password, database, ...fields }: DatasourceFields) {
      const fault = addressFault(fields.url);
      if (fault) throw invalid([{ path: '/body/url', message: fault }]);
      return grafana.run(`datasource ${fields.name}`, async (client) =>
        toView(
          await client.datasources.create({
            ...fields,
            access: 'proxy',
            ...(database !== undefined && { database, jsonData: { database } }),
            ...(password !== undefined && { secureJsonData: { password } }),
          }),
        ),
      );
    },
  };
}

const toView = (datasource: Datasource) => ({
  uid: datasource.uid,
  name: datasource.name,
  type: datasource.type,
  url: withoutCredentials(datasource.url),
  database: datasource.database || null,
  isDefault: datasource.isDefault ?? false,
  readOnly: datasource.readOnly ?? false,
});

/** Others may have written credentials into an address. */
const withoutCredentials = (url = ''): string | null =>
  url === '' ? null : url.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/@]*@/i, '$1');
