import { HttpError } from '@status/governify-service';
import type { Slice } from '../http/handler.js';
import type { Telemetry } from './telemetry.js';

const DEFAULT_SPANS = 100;

/** @param telemetry absent: it is switched off */
export function createTelemetryHandlers(
  telemetry: Telemetry | undefined,
): Slice<'getTelemetryStatus' | 'listSpans' | 'getTelemetryMetrics'> {
  const open = (): Telemetry => {
    if (telemetry) return telemetry;
    throw new HttpError(404, 'Telemetry is switched off: OASTLM_MODULE_DISABLED is true.');
  };
  return {
    getTelemetryStatus: ({ res }) => void res.json(open().status()),
    listSpans: ({ query: { limit = DEFAULT_SPANS }, res }) => void res.json(open().list(limit)),
    getTelemetryMetrics: ({ res }) => void res.json(open().metrics()),
  };
}
