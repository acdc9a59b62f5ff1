import {
  GrafanaError,
  Unauthorized,
  type Credential,
  type GrafanaClient,
} from '@status/grafana-client';
import type { SecretBox } from '../../crypto/secret-box.js';
import { ROOT_FOLDER, SERVICE_ACCOUNT } from './grafana.js';
import { wrongPassword } from './grafana-problem.js';
import type { AccountRepository, Connection } from './ports.js';
import { DATASOURCE } from './templates/make-panel.js';

export interface ConnectionOptions {
  url: string;
  /** A token from outside, or the administrator who makes us one. */
  credential: Credential;
  createClient: (credential: Credential) => GrafanaClient;
  accounts: AccountRepository;
  secretBox: SecretBox;
  now: () => Date;
  warn: (message: string) => void;
}

const context = (url: string) => `grafana-token:${url}`;

/**
 * Signs in to Grafana: with the token given, with the one stored, or with a new one that the
 * administrator makes for our service account. Callers at the same time share one attempt, backends
 * wait for each other, and a wrong password is tried once.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const { url, credential, createClient, accounts, secretBox, now, warn } = options;
  let current: Promise<GrafanaClient> | undefined;
  let passwordRefused = false;

  const readToken = async (from: AccountRepository): Promise<string | undefined> => {
    const sealed = await from.find(url);
    if (sealed === undefined) return undefined;
    try {
      return secretBox.open(sealed, context(url));
    } catch {
      warn('the stored token of Grafana cannot be opened with this key; a new one is made');
      return undefined;
    }
  };

  const tryStored = async (from: AccountRepository): Promise<GrafanaClient | undefined> => {
    const token = await readToken(from);
    if (token === undefined) return undefined;
    const client = createClient({ token });
    try {
      await client.currentOrg();
      return client;
    } catch (error) {
      if (error instanceof Unauthorized) return undefined;
      throw error;
    }
  };

  const makeToken = async (into: AccountRepository): Promise<GrafanaClient> => {
    if (passwordRefused) throw wrongPassword();
    const admin = createClient(credential);
    try {
      const account =
        (await admin.serviceAccounts.find(SERVICE_ACCOUNT)) ??
        (await admin.serviceAccounts.create(SERVICE_ACCOUNT, 'Admin'));
      const name = `${SERVICE_ACCOUNT}-${now().toISOString()}`;
      const { id, key } = await admin.serviceAccounts.createToken(account.id, name);
      await into.store(url, secretBox.seal(key, context(url)));
      for (const token of await admin.serviceAccounts.listTokens(account.id))
        if (token.id !== id) await admin.serviceAccounts.deleteToken(account.id, token.id);
      const client = createClient({ token: key });
      await prepare(client, warn);
      return client;
    } catch (error) {
      if (!(error instanceof Unauthorized)) throw error;
      passwordRefused = true;
      throw wrongPassword(error);
    }
  };

  const connect = async (): Promise<GrafanaClient> => {
    if ('token' in credential) return createClient(credential);
    return (
      (await tryStored(accounts)) ??
      // Whoever waited here finds what the one before stored.
      (await accounts.exclusively(
        async (locked) => (await tryStored(locked)) ?? (await makeToken(locked)),
      ))
    );
  };

  return {
    client: () => {
      const mine = (current ??= connect());
      mine.catch(() => {
        if (current === mine) current = undefined;
      });
      return mine;
    },
    refused: () => {
      current = undefined;
    },
  };
}

/** What our dashboards stand on; what is missing is said, and everything else works without it. */
async function prepare(client: GrafanaClient, warn: (message: string) => void): Promise<void> {
  const attempts = {
    [`its datasource ${DATASOURCE.uid} does not work`]: () =>
      client.datasources.checkHealth(DATASOURCE.uid),
    [`the folder ${ROOT_FOLDER.uid} cannot be made`]: async () => {
      const folders = await client.folders.list({ page: 1, limit: 1000 });
      if (!folders.some(({ uid }) => uid === ROOT_FOLDER.uid))
        await client.folders.create(ROOT_FOLDER);
    },
  };
  for (const [fault, attempt] of Object.entries(attempts))
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof GrafanaError)) throw error;
      warn(`Grafana: ${fault}: ${error.message}`);
    }
}
