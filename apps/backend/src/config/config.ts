import { existsSync, readFileSync } from 'node:fs';
import { readEndpoint } from '@status/ledger-client';
import { parseKeys } from '../crypto/secret-box.js';
import { readTokenKey, type TokenKey } from '../tokens/token-key.js';
import { mongoLogFrom, type MongoLogConfig } from '@status/service-log';
import type { Env } from './env.js';

type OptionalService = 'frontendUrl' | 'proxyUrl' | 'mongoUrl' | 'grafanaUrl' | 'directorUrl';

/** Languages the web app speaks. */
export const LOCALES = ['en', 'es'];

export interface Config {
  production: boolean;
  http: { host: string; port: number; publicOrigin: string; backendUrl: string };
  logLevel: string;
  /** Of who has not chosen one. */
  defaultLocale: string;
  databaseUrl: string;
  /** Sessions, counters and messages; undefined: PostgreSQL keeps them. */
  redisUrl: string | undefined;
  /** Services whose state is shown where they are part of the installation. */
  optionalServices: Partial<Record<OptionalService, string>>;
  registryUrl: string;
  nodeRedUrl: string;
  /** package-lock.json of what is installed; undefined when there is none. */
  lockfile: string | undefined;
  runs: {
    /** Milliseconds after which a run without an end is timed out. */
    deadlineMs: number;
    /** Milliseconds without a word from the flow after which it is called again. */
    leaseMs: number;
  };
  grafana: { url: string; deadlineMs: number } | undefined;
  assistants: {
    /** undefined: OpenAI's own. */
    baseUrl: string | undefined;
    /** Models that may be used, the default one first. */
    models: string[];
    deadlineMs: number;
    maxOutputTokens: number;
    dailyTokens: number;
  };
  /** A ledger elsewhere that seals runs; undefined: the embedded one does. */
  ledger: { endpoint: string; publicKey: string | undefined; timeoutMs: number } | undefined;
  demo: boolean;
  /** Serve the contract as a page. */
  docs: boolean;
  github: {
    baseUrl: string;
    apiUrl: string;
    /** What is asked of GitHub to read evidence. */
    evidenceScopes: string[];
    /** May linked accounts sign in? */
    signIn: boolean;
  };
}

export interface Secrets {
  /** Signs access tokens and flow calls. */
  tokenKey: TokenKey;
  callbackToken: string;
  /** Shown to other services of the installation; undefined: they are open. */
  serviceToken: string | undefined;
  setupToken: string;
  /** What stored secrets are sealed with; the first one is the newest. */
  encryptionKeys: Buffer[];
  /** Ed25519 private key, PKCS#8 PEM. */
  ledgerKey: string;
  /** Opens the ledger elsewhere. */
  ledgerToken: string | undefined;
  /** Key of the provider of assistants; undefined: they are off. */
  openAiKey: string | undefined;
  /** How to sign in to Grafana; undefined: it is not connected. */
  grafana: { token: string } | { user: string; password: string } | undefined;
  /** The OAuth app at GitHub; undefined: there is none. */
  github: { clientId: string; clientSecret: string } | undefined;
  admin: { username: string; password: string } | undefined;
  /** Where the log is stored too, with a password; undefined: nowhere. */
  mongoLog: MongoLogConfig | undefined;
}

/** Groups the environment by concern. */
export function toConfig(env: Env): Config {
  return {
    production: env.NODE_ENV === 'production',
    http: {
      host: env.HOST,
      port: env.PORT,
      publicOrigin: new URL(env.PUBLIC_URL).origin,
      backendUrl: env.BACKEND_URL.replace(/\/+$/, ''),
    },
    logLevel: env.LOG_LEVEL,
    defaultLocale: env.STATUS_DEFAULT_LOCALE,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    optionalServices: {
      ...(env.FRONTEND_URL && { frontendUrl: env.FRONTEND_URL }),
      ...(env.PROXY_URL && { proxyUrl: env.PROXY_URL }),
      ...(env.MONGO_URL && { mongoUrl: env.MONGO_URL }),
      ...(env.GRAFANA_URL && { grafanaUrl: env.GRAFANA_URL }),
      ...(env.DIRECTOR_URL && { directorUrl: env.DIRECTOR_URL }),
    },
    registryUrl: env.REGISTRY_URL.replace(/\/+$/, ''),
    nodeRedUrl: env.NODE_RED_URL.replace(/\/+$/, ''),
    lockfile: env.STATUS_LOCKFILE,
    runs: { deadlineMs: env.STATUS_RUN_DEADLINE_MS, leaseMs: env.STATUS_RUN_LEASE_MS },
    grafana: env.GRAFANA_URL
      ? { url: env.GRAFANA_URL.replace(/\/+$/, ''), deadlineMs: env.GRAFANA_TIMEOUT_MS }
      : undefined,
    assistants: {
      baseUrl: env.OPENAI_BASE_URL,
      models: env.OPENAI_MODELS.split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      deadlineMs: env.STATUS_ASSISTANT_TIMEOUT_MS,
      maxOutputTokens: env.STATUS_ASSISTANT_OUTPUT_TOKENS,
      dailyTokens: env.STATUS_ASSISTANT_DAILY_TOKENS,
    },
    ledger: toLedger(env),
    demo: env.STATUS_DEMO,
    docs: env.STATUS_DOCS ?? env.NODE_ENV !== 'production',
    github: {
      baseUrl: env.GITHUB_BASE_URL.replace(/\/+$/, ''),
      apiUrl: env.GITHUB_API_URL.replace(/\/+$/, ''),
      evidenceScopes: env.GITHUB_EVIDENCE_SCOPES.split(/[\s,]+/).filter(Boolean),
      signIn: env.GITHUB_SIGN_IN,
    },
  };
}

/** @throws Error with one sentence when the endpoint is none, or the key file cannot be read */
function toLedger(env: Env): Config['ledger'] {
  const { STATUS_LEDGER_ENDPOINT: endpoint, STATUS_LEDGER_PUBLIC_KEY_FILE: file } = env;
  if (endpoint === undefined) return undefined;
  try {
    readEndpoint(endpoint);
  } catch (cause) {
    throw new Error(`STATUS_LEDGER_ENDPOINT: ${(cause as Error).message}`, { cause });
  }
  const publicKey = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (file !== undefined && !publicKey?.includes('PUBLIC KEY'))
    throw new Error(
      `STATUS_LEDGER_PUBLIC_KEY_FILE names ${file}, which holds no PEM public key. Get it from the ledger: GET /key.`,
    );
  return { endpoint, publicKey, timeoutMs: env.STATUS_LEDGER_TIMEOUT_MS };
}

/** @throws Error with one sentence when a key cannot be read or half an admin is given */
export function toSecrets(env: Env): Secrets {
  const { STATUS_ADMIN_USERNAME: username, STATUS_ADMIN_PASSWORD: password } = env;
  if (Boolean(username) !== Boolean(password))
    throw new Error('STATUS_ADMIN_USERNAME and STATUS_ADMIN_PASSWORD must be given together.');
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = env;
  if (Boolean(clientId) !== Boolean(clientSecret))
    throw new Error('GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET must be given together.');
  return {
    tokenKey: readTokenKey(readKey('STATUS_TOKEN_KEY_FILE', env.STATUS_TOKEN_KEY_FILE, TOKEN_KEY)),
    callbackToken: env.CALLBACK_TOKEN_SECRET,
    serviceToken: env.STATUS_SERVICE_TOKEN,
    setupToken: env.STATUS_SETUP_TOKEN,
    encryptionKeys: parseKeys(env.STATUS_ENCRYPTION_KEY),
    ledgerKey: readKey('STATUS_LEDGER_KEY_FILE', env.STATUS_LEDGER_KEY_FILE, LEDGER_KEY),
    ledgerToken: env.STATUS_LEDGER_TOKEN,
    openAiKey: env.OPENAI_API_KEY,
    grafana: readGrafana(env),
    github: clientId && clientSecret ? { clientId, clientSecret } : undefined,
    admin: username && password ? { username, password } : undefined,
    mongoLog: mongoLogFrom(env),
  };
}

const LEDGER_KEY = '-algorithm ed25519';
const TOKEN_KEY = '-algorithm EC -pkeyopt ec_paramgen_curve:P-256';

/** @throws Error with one sentence when half a sign-in is given, or the file cannot be read */
function readGrafana(env: Env): Secrets['grafana'] {
  const { GRAFANA_TOKEN_FILE: file, GRAFANA_ADMIN_USER: user } = env;
  const password = env.GRAFANA_ADMIN_PASSWORD;
  if (file !== undefined) {
    const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (!/^[\x21-\x7e]+$/.test(token))
      throw new Error(`GRAFANA_TOKEN_FILE names ${file}, which holds no token.`);
    return { token };
  }
  if (Boolean(user) !== Boolean(password))
    throw new Error('GRAFANA_ADMIN_USER and GRAFANA_ADMIN_PASSWORD must be given together.');
  return user && password ? { user, password } : undefined;
}

function readKey(variable: string, file: string, kind: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!text.includes('PRIVATE KEY'))
    throw new Error(
      `${variable} names ${file}, which holds no PEM private key. Make one with "openssl genpkey ${kind}".`,
    );
  return text;
}
