import { join } from 'node:path';
import type { LauncherConfig } from '../config/config.js';
import type { HomeFolder } from '../home/home-folder.js';
import type { Secrets } from '../home/secrets.js';
import { harmless, inherited, logSettings, withoutSecrets, withoutStores } from './environment.js';
import type { Databases } from './database.js';
import type { Service } from './service.js';

export interface ServiceContext {
  config: LauncherConfig;
  home: HomeFolder;
  secrets: Secrets;
  /** SPKI PEM: who verifies tokens and signs none is given this. */
  tokenPublicKey: string;
  /** The launcher's own environment. */
  environment: NodeJS.ProcessEnv;
  databases: Databases;
}

const HOST = '127.0.0.1';
const at = (port: number) => `http://${HOST}:${port}`;

// Caps, not footprints: a leak ends one service, which is started again, and not the machine.
// The small young generation spares 40 MB of an idle backend.
const heap = (megabytes: number) => [
  '--enable-source-maps',
  '--max-semi-space-size=4',
  `--max-old-space-size=${megabytes}`,
];

export function registryService(context: ServiceContext): Service {
  const { config, home, secrets, tokenPublicKey, environment, databases } = context;
  return {
    name: 'registry',
    nodeOptions: heap(256),
    entry: join(config.root, config.entries.registry),
    environment: {
      NODE_ENV: 'production',
      GOV_INFRASTRUCTURE: home.infrastructure,
      EVALUATION_DEADLINE_MS: '60000',
      COLLECTOR_POLL_MS: '200',
      GOV_LOG_LEVEL: 'INFO',
      ...withoutSecrets(environment),
      HOST,
      PORT: String(config.ports.registry),
      DATABASE_URL: databases.registry,
      STATUS_SERVICE_TOKEN: secrets.serviceToken,
      STATUS_TOKEN_PUBLIC_KEY: tokenPublicKey,
    },
    readyUrl: `${at(config.ports.registry)}/api/info`,
  };
}

/** Checks all the others, so it is told the addresses of databases, each in its own variable. */
export function directorService(context: ServiceContext): Service {
  const { config, home, secrets, tokenPublicKey, environment, databases } = context;
  const given = (name: string, value: string | undefined) => (value ? { [name]: value } : {});
  return {
    name: 'director',
    nodeOptions: heap(128),
    entry: join(config.root, config.entries.director),
    environment: {
      NODE_ENV: 'production',
      GOV_INFRASTRUCTURE: home.infrastructure,
      GOV_LOG_LEVEL: 'INFO',
      ...withoutStores(withoutSecrets(environment)),
      HOST,
      PORT: String(config.ports.director),
      DATABASE_URL: databases.director,
      CHECK_POSTGRES_URL: databases.director,
      ...given('CHECK_REDIS_URL', environment['REDIS_URL']),
      ...given('CHECK_MONGO_URL', environment['MONGO_URL']),
      STATUS_SERVICE_TOKEN: secrets.serviceToken,
      STATUS_TOKEN_PUBLIC_KEY: tokenPublicKey,
    },
    readyUrl: `${at(config.ports.director)}/info`,
  };
}

export function nodeRedService(context: ServiceContext): Service {
  const { config, home, secrets, tokenPublicKey, environment } = context;
  const backend = config.ports.backend;
  return {
    name: 'node-red',
    nodeOptions: heap(512),
    entry: join(config.root, config.entries.nodeRed),
    environment: {
      NODE_ENV: 'production',
      ...harmless(environment),
      // It holds a password, which Node-RED takes out of its environment before flows can see it.
      ...logSettings(environment),
      HOST,
      PORT: String(config.ports.nodeRed),
      NODE_RED_USER_DIR: home.nodeRed,
      NODE_RED_CREDENTIAL_SECRET: secrets.nodeRedCredentialSecret,
      STATUS_TOKEN_PUBLIC_KEY: tokenPublicKey,
      STATUS_BACKEND_ORIGINS: at(backend),
      STATUS_ALLOW_HOSTS: [`${HOST}:${backend}`, environment['STATUS_ALLOW_HOSTS']]
        .filter(Boolean)
        .join(','),
      // Its token stays out: flows can read their environment.
      STATUS_LEDGER_ENDPOINT: environment['STATUS_LEDGER_ENDPOINT'],
    },
    readyUrl: `${at(config.ports.nodeRed)}/api/v1/health`,
  };
}

export function backendService(context: ServiceContext): Service {
  const { config, home, secrets, environment, databases } = context;
  return {
    name: 'backend',
    nodeOptions: heap(512),
    entry: join(config.root, config.entries.backend),
    environment: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      // On one machine the page is a help; whoever publishes an installation can switch it off.
      STATUS_DOCS: 'true',
      STATUS_LEDGER_KEY_FILE: home.ledgerKey,
      STATUS_TOKEN_KEY_FILE: home.tokenKey,
      STATUS_LOCKFILE: join(config.root, 'package-lock.json'),
      ...inherited(environment),
      HOST,
      PORT: String(config.ports.backend),
      DATABASE_URL: databases.status,
      REGISTRY_URL: at(config.ports.registry),
      NODE_RED_URL: at(config.ports.nodeRed),
      BACKEND_URL: at(config.ports.backend),
      PUBLIC_URL: config.publicUrl,
      // The gateway is both.
      FRONTEND_URL: at(config.ports.gateway),
      PROXY_URL: at(config.ports.gateway),
      DIRECTOR_URL: at(config.ports.director),
      STATUS_SERVICE_TOKEN: secrets.serviceToken,
      CALLBACK_TOKEN_SECRET: secrets.callbackTokenSecret,
      STATUS_SETUP_TOKEN: secrets.setupToken,
      STATUS_ENCRYPTION_KEY: secrets.encryptionKey,
    },
    readyUrl: `${at(config.ports.backend)}/api/v1/health/ready`,
  };
}
