import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a server that can be cut, also in the middle of what is being sent. */
export interface CuttingProxy {
  /** The address with the proxy in the place of the server. */
  through: (url: string) => string;
  /** Ends everything, and refuses what comes, once this many more bytes went to the server. */
  cutAfter: (bytes: number) => void;
  /** Whether the cut has come. */
  isCut: () => boolean;
  mend: () => void;
  close: () => Promise<void>;
}

export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let left = Infinity;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    track(client);
    if (left <= 0) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    track(upstream);
    client.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left > 0) upstream.write(chunk);
      else for (const socket of sockets) socket.destroy();
    });
    upstream.pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    through: (address) => address.replace(`${target.hostname}:${target.port}`, `127.0.0.1:${port}`),
    cutAfter: (bytes) => {
      left = bytes;
    },
    isCut: () => left <= 0,
    mend: () => {
      left = Infinity;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
