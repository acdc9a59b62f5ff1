import type { Routes } from '../../http/handler.js';
import type { Principal } from '../../http/principal.js';
import type { EventHub } from './event-hub.js';
import { streamEvents } from './event-stream.js';
import type { EventReader } from './event.js';

export interface EventRoutesOptions {
  hub: EventHub;
  reader: EventReader;
  stillAllowed: (principal: Principal) => Promise<boolean>;
  heartbeatMs: number;
  maxBuffered: number;
}

/** Proxies must neither keep nor collect what is written. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

export const createEventRoutes = ({ stillAllowed, ...options }: EventRoutesOptions): Routes => ({
  streamEvents: async ({ headers, query, principal, log }) => ({
    raw: async (_req, res) => {
      // Browsers repeat the address of a stream but move the header on: the header is newer.
      const last = headers['Last-Event-ID'] ?? query.after;
      res.status(200).set(HEADERS);
      res.flushHeaders();
      try {
        await streamEvents(res, {
          ...options,
          after: last === undefined ? undefined : Number(last),
          stillAllowed: () => stillAllowed(principal),
        });
      } catch (error) {
        log.warn({ err: error }, 'event stream broke off');
        res.destroy();
      }
    },
  }),
});
