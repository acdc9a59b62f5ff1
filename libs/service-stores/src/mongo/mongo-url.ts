import { createHmac } from 'node:crypto';

/** Where a database is, and as whom it is used. */
export interface MongoAddress {
  /** mongodb://user:password@host:port/database */
  url: string;
  /** Of the server's administrator, who makes the user of `url` once; absent where there is no need. */
  adminUrl?: string;
  /** Name of the setting that holds the address, for messages. */
  setting: string;
}

/** The variables that say where MongoDB is. */
export const MONGO_VARIABLES = [
  'MONGO_URL',
  'MONGOADMIN',
  'MONGOPASS',
  'GOV_CONFIG_main_database_host',
  'GOV_CONFIG_main_database_port',
] as const;

type Env = Partial<Record<(typeof MONGO_VARIABLES)[number], string | undefined>>;

const HOST = 'mongo-registry';
const PORT = '27017';

/**
 * The address in `MONGO_URL`, which wins, or the one Governify's variables give: `MONGOADMIN`,
 * `MONGOPASS`, and for another place than mongo-registry:27017 `GOV_CONFIG_main_database_host` and
 * `_port`. Those name the administrator of the server; the service works as a user of its own, with
 * rights in one database only and a password derived from the administrator's.
 * @param database its name, and that of its user, where Governify's variables are used
 * @returns undefined where neither is set
 */
export function mongoUrlFrom(env: Env, database = 'registry'): MongoAddress | undefined {
  const { MONGO_URL: url, MONGOADMIN: admin, MONGOPASS: password } = env;
  if (url) return { url, setting: 'MONGO_URL' };
  if (!admin || !password) return undefined;
  const host = env['GOV_CONFIG_main_database_host'] ?? HOST;
  const port = env['GOV_CONFIG_main_database_port'] ?? PORT;
  const place = host.includes(':') ? host : `${host}:${port}`;
  const at = (user: string, secret: string, query: string) =>
    `mongodb://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@${place}/${database}?${query}`;
  const own = createHmac('sha256', password).update(`status-${database}`).digest('base64url');
  return {
    url: at(`status-${database}`, own, `authSource=${database}`),
    adminUrl: at(admin, password, 'authSource=admin'),
    setting: 'MONGOADMIN and MONGOPASS',
  };
}
