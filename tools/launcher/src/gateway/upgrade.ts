import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { open, type Upstream } from './proxy.js';

/** Passes a WebSocket on (RFC 6455, section 4: an HTTP request that asks to upgrade). */
export function forwardUpgrade(
  upstream: Upstream,
  path: string,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const outgoing = open(upstream, path, request, {
    connection: 'Upgrade',
    upgrade: request.headers.upgrade ?? 'websocket',
  });
  socket.on('error', () => outgoing.destroy());
  socket.once('close', () => outgoing.destroy());
  outgoing.once('upgrade', (answer, service, serviceHead) => {
    socket.write(`${headText(answer)}\r\n\r\n`);
    socket.write(serviceHead);
    service.write(head);
    join(socket, service);
  });
  // The service answers without upgrading, for example 401.
  outgoing.once('response', (answer) => {
    socket.write(`${headText(answer)}\r\nconnection: close\r\n\r\n`);
    answer.pipe(socket);
  });
  outgoing.once('error', () => refuseUpgrade(socket, '502 Bad Gateway'));
  outgoing.end();
}

export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
}

function headText({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value] = rawHeaders.slice(i, i + 2);
    // What is not an upgrade arrives here without its chunks, and ends with the connection.
    const framing = statusCode !== 101 && /^(connection|transfer-encoding)$/i.test(name);
    if (!framing) lines.push(`${name}: ${value}`);
  }
  return lines.join('\r\n');
}

function join(one: Duplex, other: Duplex): void {
  one.pipe(other);
  other.pipe(one);
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    a.on('error', () => b.destroy());
    a.once('close', () => b.destroy());
  }
}
