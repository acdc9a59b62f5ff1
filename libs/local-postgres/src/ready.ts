import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What `waitUntilReady` asks about the server it waits for. */
export interface Watched {
  url: string;
  hasExited: () => boolean;
  /** The last of the server's log. */
  tail: () => string;
  signal?: AbortSignal;
}

/**
 * Answers once the server takes connections, at most after 60 s.
 * @throws Error when it ended, refuses the password, or did not answer in time; the signal's
 *   reason when that is given up.
 */
export async function waitUntilReady({ url, hasExited, tail, signal }: Watched): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    signal?.throwIfAborted();
    if (hasExited()) throw new Error(`PostgreSQL ended while starting: ${tail().trim()}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      // 28P01: invalid_password
      if ((error as { code?: string }).code === '28P01')
        throw new Error(
          'PostgreSQL refuses the stored password: the data folder belongs to other secrets. Restore the matching secrets file, or move the data folder away.',
          { cause: error },
        );
      if (Date.now() > until)
        throw new Error(`PostgreSQL did not answer within 60 s: ${tail().trim()}`, {
          cause: error,
        });
      await sleep(50);
    }
  }
}
