import { connect, createServer, type Socket } from 'node:net';

/**
 * One address before several processes, as a load balancer of layer 4: each connection goes to the
 * next one that takes it. A process that dies takes its connections along, and no others.
 */
export async function startBalancer(
  port: number,
  targets: readonly number[],
): Promise<{ close(): void }> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client)).on('error', () => undefined);
    forward(client, targets.length);
  });
  function forward(client: Socket, triesLeft: number): void {
    if (triesLeft === 0) return void client.destroy();
    const upstream = connect(targets[turn++ % targets.length] as number, '127.0.0.1');
    const next = () => forward(client, triesLeft - 1);
    upstream.once('error', next);
    upstream.once('connect', () => {
      upstream.off('error', next).on('error', () => client.destroy());
      upstream.once('close', () => client.destroy());
      client.once('close', () => upstream.destroy());
      client.pipe(upstream).pipe(client);
    });
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
