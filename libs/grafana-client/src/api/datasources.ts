import { readJson, readList, readObject, type Shape } from '../http/read-answer.js';
import { segment, type SendText } from './send-text.js';
import type { Datasource, DatasourceCreate } from './types.js';

const DATASOURCE: Shape = { uid: 'string', name: 'string', type: 'string' };

export interface Datasources {
  list(): Promise<Datasource[]>;
  /** @throws NotFound */
  get(uid: string): Promise<Datasource>;
  /** @throws Conflict when name or uid is taken */
  create(datasource: DatasourceCreate): Promise<Datasource>;
  /** @throws NotFound, Forbidden when it comes from a file */
  delete(uid: string): Promise<void>;
  /** Asks the datasource whether it works. @throws Refused when it does not */
  checkHealth(uid: string): Promise<void>;
}

export function createDatasources(send: SendText): Datasources {
  const path = (uid: string) => `/api/datasources/uid/${segment(uid)}`;
  return {
    list: async () =>
      readList(readJson(await send('GET', '/api/datasources')), DATASOURCE, 'datasource'),
    get: async (uid) =>
      readObject(readJson(await send('GET', path(uid))), DATASOURCE, 'datasource'),
    async create(body) {
      const answer = readJson(await send('POST', '/api/datasources', { body }));
      const shape: Shape = { datasource: 'object' };
      const { datasource } = readObject<{ datasource: unknown }>(answer, shape, 'new datasource');
      return readObject(datasource, DATASOURCE, 'datasource');
    },
    delete: async (uid) => {
      await send('DELETE', path(uid));
    },
    checkHealth: async (uid) => {
      await send('GET', `${path(uid)}/health`);
    },
  };
}
