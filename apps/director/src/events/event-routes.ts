import type { Handlers } from '@status/governify-service';
import type { EventStore } from '../store/store.js';
import type { EventHub } from './event-hub.js';
import { streamEvents } from './stream-events.js';

/** Streams open at a time; each holds a connection. */
const MAX_STREAMS = 100;

/** `GET /api/v1/events`: changes of services as they are seen. */
export function eventRoutes(hub: EventHub, events: EventStore): Handlers {
  let open = 0;
  return {
    streamEvents: async (req, res) => {
      if (open >= MAX_STREAMS) {
        res.status(503).json({ code: 503, message: 'Too many listen already: try again later.' });
        return;
      }
      open += 1;
      res.once('close', () => (open -= 1));
      const given = req.get('last-event-id') ?? req.query['after'];
      const after = given === undefined || given === '' ? undefined : Number(given);
      res.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      await streamEvents(res, {
        hub,
        events,
        after: after !== undefined && Number.isSafeInteger(after) ? after : undefined,
      });
    },
  };
}
