import type { SeenState } from '../health/health.js';

/** A service came up, went down, or answers otherwise than before. */
export interface HealthEvent {
  /** Grows by one with each event. */
  id: number;
  at: Date;
  service: string;
  from: SeenState;
  to: SeenState;
  detail: string | null;
}

/** An event as one block of a stream (WHATWG HTML, "server-sent events"). */
export const toBlock = ({ id, at, ...rest }: HealthEvent): string =>
  `id: ${id}\nevent: service.changed\ndata: ${JSON.stringify({ id, at: at.toISOString(), ...rest })}\n\n`;
