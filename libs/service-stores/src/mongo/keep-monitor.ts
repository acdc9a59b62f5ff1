import type { MongoClient } from 'mongodb';

/** Between two looks of the driver at its server; it looks at once when an operation fails. */
export const HEARTBEAT_MS = 2000;
/** Longer than a look that fails by its time limit. */
const SILENCE_MS = 12_000;

/**
 * Connects a client anew whose driver has stopped looking at its server. When all connections break
 * at once, a look that is just being sent may neither succeed nor fail, and then the driver takes
 * the server for gone until the process ends.
 * Given before the client connects, as other listeners of its looks.
 */
export function keepMonitor(
  client: MongoClient,
  onFault: (fault: string) => void,
): { begin: () => void; end: () => void } {
  let heard = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const hear = () => {
    heard = Date.now();
  };
  client.on('serverHeartbeatSucceeded', hear);
  client.on('serverHeartbeatFailed', hear);
  const look = () => {
    if (Date.now() - heard < SILENCE_MS) return;
    hear();
    onFault('The driver stopped looking at its server: connecting anew.');
    const again = async () => {
      await client.close();
      await client.connect();
    };
    // A server that is away is found by the driver's next look, or by the next time here.
    again().catch((error: unknown) => onFault((error as Error).message));
  };
  return {
    begin: () => {
      hear();
      timer = setInterval(look, HEARTBEAT_MS).unref();
    },
    end: () => clearInterval(timer),
  };
}
