import type { ServiceHistory } from '@status/governify-client';
import type { ServiceHealth } from './system.js';

/** What the director has seen of the services, itself among them. */
export interface DirectorView {
  services: ServiceHealth[];
  notConfigured: ServiceHealth[];
}

export interface HistoryQuery {
  name: string;
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
}

export interface ServiceHistoryReader {
  /** @throws AppError 400, 404, or 503 `director-unavailable` */
  read(query: HistoryQuery): Promise<ServiceHistory>;
}

/** The director of this installation. */
export interface Director {
  /** @throws Error when it does not answer, or with something else */
  view(): Promise<DirectorView>;
  /** @throws AppError 400, 404, or 503 `director-unavailable` */
  history(query: HistoryQuery): Promise<ServiceHistory>;
}
