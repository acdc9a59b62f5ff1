import type { Logger } from 'pino';
import type { Db } from '../../db/knex.js';
import { listen } from '../../db/listen.js';
import type { Principal } from '../../http/principal.js';
import { createEventHub } from './event-hub.js';
import { CHANNEL, createEventReader } from './event-repository.js';
import { createEventRoutes } from './event-routes.js';

export interface EventsOptions {
  db: Db;
  databaseUrl: string;
  log: Logger;
  /** Ends the streams of people whose session has ended, and of tokens that were revoked. */
  authorityOf?: (sessionId: string, userId: string) => Promise<Principal['authority'] | undefined>;
  isTokenActive?: (tokenId: string) => Promise<boolean>;
  heartbeatMs?: number;
  /** Bytes that may wait for one slow listener. */
  maxBuffered?: number;
  keep?: { hours: number; rows: number };
}

const TRIM_MS = 600_000;
/** A connection can die without a word; what it would have said is read at the latest then. */
const CATCH_UP_MS = 10_000;

/** The event stream of this process. Publishing needs none of it: see `publish`. */
export function createEvents({
  db,
  databaseUrl,
  log,
  authorityOf,
  isTokenActive = async () => true,
  heartbeatMs = 15_000,
  maxBuffered = 1_000_000,
  keep = { hours: 24, rows: 100_000 },
}: EventsOptions) {
  const reader = createEventReader(db);
  const hub = createEventHub(reader);
  const stillAllowed = async ({ sessionId, tokenId, id }: Principal) => {
    if (tokenId !== undefined) return isTokenActive(tokenId);
    return !sessionId || !authorityOf || (await authorityOf(sessionId, id)) !== undefined;
  };
  const timers: NodeJS.Timeout[] = [];
  let connection: ReturnType<typeof listen> | undefined;

  const attempt = (what: string, work: Promise<void>) =>
    work.catch((error: unknown) => log.warn({ err: error }, `events: ${what} failed`));
  const trim = () =>
    reader.trim({ since: new Date(Date.now() - keep.hours * 3_600_000), rows: keep.rows });

  return {
    routes: createEventRoutes({ hub, reader, stillAllowed, heartbeatMs, maxBuffered }),
    trim,
    async start(): Promise<void> {
      await hub.resume();
      connection = listen({
        databaseUrl,
        channel: CHANNEL,
        onConnected: () => void attempt('reading on', hub.resume()),
        onNotice: () => void attempt('reading', hub.pump()),
        onLost: (error) => log.warn({ err: error }, 'events: connection lost, opening it again'),
      });
      timers.push(
        setInterval(() => void attempt('catching up', hub.pump()), CATCH_UP_MS),
        setInterval(() => void attempt('trimming', trim()), TRIM_MS),
      );
      for (const timer of timers) timer.unref();
      await connection.first;
    },
    /** Ends every stream, so that the server can close. */
    async stop(): Promise<void> {
      for (const timer of timers.splice(0)) clearInterval(timer);
      hub.closeAll();
      await connection?.stop();
    },
  };
}
