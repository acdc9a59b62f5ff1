import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import { commonHeaders } from './security-headers.js';
import { forward, type Upstream } from './proxy.js';
import { forwardUpgrade, refuseUpgrade } from './upgrade.js';
import { webApp } from './web-app.js';

export interface GatewayOptions {
  ports: { backend: number; nodeRed: number };
  protocol: 'http' | 'https';
  /** Folder of the built web app. */
  webApp: string;
}

const API = '/api/v1';
const NODE_RED = /^\/node-red(\/|\?|$)/;

/**
 * The one address of an installation without a reverse proxy, with the same routes:
 * `/` web app, `/backend/*` and `/api/v1/*` backend, `/node-red/*` Node-RED (prefix kept,
 * WebSocket), `/healthz` the gateway itself.
 */
export function createGateway({ ports, protocol, webApp: folder }: GatewayOptions): Server {
  const backend: Upstream = { name: 'The backend', port: ports.backend, protocol };
  const prefixed = { ...backend, cookiePath: { from: API, to: '/backend' } };
  const nodeRed: Upstream = { name: 'Node-RED', port: ports.nodeRed, protocol };

  const app: Express = express().disable('x-powered-by').use(commonHeaders);
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.use('/backend', (req, res) => forward(prefixed, API + req.url, req, res));
  app.use(API, (req, res) => forward(backend, req.originalUrl, req, res));
  app.use('/node-red', (req, res) => forward(nodeRed, req.originalUrl, req, res));
  app.use(webApp(folder));

  const server = createServer(app);
  server.on('upgrade', (request, socket, head) => {
    const path = request.url ?? '/';
    if (NODE_RED.test(path)) forwardUpgrade(nodeRed, path, request, socket, head);
    else refuseUpgrade(socket, '404 Not Found');
  });
  return server;
}
