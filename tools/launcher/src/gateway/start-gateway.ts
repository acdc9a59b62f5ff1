import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { LauncherConfig } from '../config/config.js';
import { StartError } from '../start-error.js';
import { createGateway } from './gateway.js';

const GRACE_MS = 1_000;

/**
 * Opens the gateway.
 * @returns what closes it: no new requests, one second for those in flight, then the rest (event
 *   streams, WebSockets) is cut off
 */
export async function startGateway(config: LauncherConfig): Promise<() => Promise<void>> {
  const webApp = join(config.root, config.webApp);
  if (!existsSync(join(webApp, 'index.html')))
    throw new StartError(
      `The web app is not built: ${webApp} has no index.html. Start without --no-build.`,
    );
  const server = createGateway({
    ports: config.ports,
    protocol: config.publicUrl.startsWith('https:') ? 'https' : 'http',
    webApp,
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(config.ports.gateway, config.host);
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const late = setTimeout(() => sockets.forEach((socket) => socket.destroy()), GRACE_MS);
    await closed;
    clearTimeout(late);
  };
}
