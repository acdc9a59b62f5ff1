import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRequestLog } from '@status/service-log';
import RED from 'node-red';
import type { Logger } from 'pino';
import { createFlowCallGuard } from '../auth/flow-call-guard.js';
import type { Middleware } from './http.js';
import { createJsonBody } from './json-body.js';
import type { createSettings } from './settings.js';
import { ADMIN_ROOT, FLOW_ROOT } from './settings.js';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** A flow of an unknown node type never starts; the editor has to open all the same to mend it. */
const FLOWS_START_WITHIN_MS = 10_000;

export interface NodeRedServer {
  /** Starts the flows, then listens. */
  start(): Promise<void>;
  /** Stops accepting calls, lets flows deliver what they have, and stops them. */
  stop(): Promise<void>;
}

export function createServer(
  settings: ReturnType<typeof createSettings>,
  tokenKey: KeyObject,
  log: Logger,
): NodeRedServer {
  const app = createApp();
  const server = createHttpServer(app);
  // Node-RED adds a listener for each WebSocket path.
  server.setMaxListeners(0);
  RED.init(server, settings as unknown as Parameters<typeof RED.init>[1]);
  app.use(ADMIN_ROOT, (_request, response, next) => {
    // The web app shows the editor in a frame; no other site may.
    response.setHeader('content-security-policy', "frame-ancestors 'self'");
    next();
  });
  app.use(ADMIN_ROOT, RED.httpAdmin);
  app.use(FLOW_ROOT, createRequestLog(log));
  app.use(FLOW_ROOT, createFlowCallGuard(tokenKey), createJsonBody(MAX_BODY_BYTES));
  app.use(FLOW_ROOT, RED.httpNode);
  return { start: () => start(server, settings), stop: () => stop(server) };
}

/** The part of Express that is used here. */
type App = RequestListener & {
  use(path: string, ...handlers: (Middleware | RequestListener)[]): void;
  disable(setting: string): void;
};

/** Express of Node-RED's own version: an application of another one cannot be mounted. */
function createApp(): App {
  const require = createRequire(createRequire(import.meta.url).resolve('node-red'));
  const express = require('express') as () => App;
  const app = express();
  app.disable('x-powered-by');
  return app;
}

async function start(
  server: Server,
  settings: { readonly uiPort: number; readonly uiHost: string },
): Promise<void> {
  const flowsStarted = once(RED.events, 'flows:started');
  await RED.start();
  await Promise.race([flowsStarted, sleep(FLOWS_START_WITHIN_MS, undefined, { ref: false })]);
  server.listen(settings.uiPort, settings.uiHost);
  await once(server, 'listening');
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeIdleConnections();
  await RED.stop();
  server.closeAllConnections();
}
