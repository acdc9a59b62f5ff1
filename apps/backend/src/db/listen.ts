import pg from 'pg';

export interface ListenOptions {
  databaseUrl: string;
  channel: string;
  /** Each time the connection is there; what was said before is lost and must be read. */
  onConnected: () => void;
  /** @param payload what NOTIFY carried */
  onNotice: (payload: string | undefined) => void;
  onLost: (error: Error | undefined) => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * One connection that LISTENs, opened again whenever it breaks, for as long as it takes.
 * @returns first: settles when the first attempt to connect has, well or badly
 */
export function listen({ databaseUrl, channel, onConnected, onNotice, onLost }: ListenOptions): {
  first: Promise<void>;
  stop: () => Promise<void>;
} {
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const connection = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'status-events',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = connection;
    let lost = false;
    const lose = (error?: Error) => {
      if (lost || stopped) return;
      lost = true;
      connection.end().catch(() => undefined);
      onLost(error);
      const wait = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS);
      timer = setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2));
    };
    connection.on('error', lose);
    connection.on('end', () => lose());
    connection.on('notification', ({ payload }) => onNotice(payload));
    try {
      await connection.connect();
      await connection.query(`listen ${connection.escapeIdentifier(channel)}`);
      failures = 0;
      onConnected();
    } catch (error) {
      lose(error as Error);
    }
  }

  return {
    first: connect(),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
