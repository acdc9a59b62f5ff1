import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServiceLogger } from '@status/service-log';
import { readConfig } from './config/config.js';
import { ConfigError, takeCredentialSecret, takeMongoLog } from './config/secrets.js';
import { checkCredentialSecret } from './server/credential-check.js';
import { createServer } from './server/create-server.js';
import type { FlowNode } from './server/seed-flows.js';
import { seedFlows } from './server/seed-flows.js';
import { createSettings } from './server/settings.js';

/** Below the grace period that launchers and containers give. */
const STOP_WITHIN_MS = 14_000;

/** Paths are those of the built application. */
const NODES = fileURLToPath(new URL('nodes', import.meta.url));
const DEFAULT_FLOWS = new URL('flows.json', import.meta.url);

async function main(): Promise<void> {
  const credentialSecret = takeCredentialSecret(process.env);
  const mongo = takeMongoLog(process.env);
  const environment = process.env['NODE_ENV'] ?? 'development';
  // Node-RED writes its own lines to the output; these are for the store alone.
  const log = createServiceLogger({ service: 'node-red', level: 'silent', mongo, environment });
  const config = readConfig(process.env);
  mkdirSync(config.userDir, { recursive: true, mode: 0o700 });
  checkCredentialSecret(config.userDir, credentialSecret);
  seedFlows(config.userDir, JSON.parse(readFileSync(DEFAULT_FLOWS, 'utf8')) as FlowNode[]);
  const settings = createSettings(config, credentialSecret, NODES, mongo && log);
  const server = createServer(settings, config.tokenKey, log);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    server
      .stop()
      .then(() => log.close())
      .then(
        () => process.exit(0),
        (cause: unknown) => refuse(cause),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Function nodes are other people's code: what they forget to catch must not end every run.
  process.on('unhandledRejection', (cause) => console.error('A promise was rejected:', cause));
  await server.start();
  console.log(`Node-RED listens on http://${config.host}:${config.port}`);
}

function refuse(cause: unknown): never {
  const error = cause as NodeJS.ErrnoException;
  if (error.code === 'EADDRINUSE') {
    console.error(`Port ${process.env['PORT'] ?? 1880} is taken; free it or set another PORT.`);
  } else {
    console.error(error instanceof ConfigError ? error.message : error);
  }
  process.exit(1);
}

main().catch(refuse);
