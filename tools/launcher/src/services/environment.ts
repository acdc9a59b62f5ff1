/**
 * The launcher's own environment for the backend, without what npm adds.
 */
export function inherited(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_|^NODE_OPTIONS$/i.test(name)),
  );
}

/** Names of secrets; whoever needs one is given it by name. */
const SECRET = /SECRET|PASSWORD|TOKEN|_KEY$|^DATABASE_URL$|_DATABASE_URL$|^REDIS_URL$/i;

/** The same for a service that needs none of the launcher's secrets. */
export function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(inherited(environment)).filter(([name]) => !SECRET.test(name)),
  );
}

const STORE = /^(MONGO_URL|MONGOADMIN|MONGOPASS)$/;

/** The same without the registry's store, for a service that keeps its own. */
export function withoutStores(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !STORE.test(name)));
}

const HARMLESS =
  /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|TEMP|TMP|SystemRoot|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(https?|no)_proxy)$/i;

/** For Node-RED, whose flows can read their environment: nothing that could be a secret. */
export function harmless(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => HARMLESS.test(name)));
}

/** Whether and where services store their logs; the address holds a password. */
export const logSettings = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => name.startsWith('GOV_LOG_MONGODB_')),
  );
