/** `degraded`: it answers, but late or not whole. */
export type ServiceState = 'up' | 'degraded' | 'down' | 'not-configured';
/** A state somebody has seen. */
export type SeenState = Exclude<ServiceState, 'not-configured'>;

export interface ServiceHealth {
  name: string;
  status: ServiceState;
  latencyMs: number | null;
  version: string | null;
  /** Why it is not up, in words that show no secret. */
  detail: string | null;
  /** What to do about it. */
  remedy: string | null;
  /** Since when it has been seen in this state, without a gap. */
  since: Date | null;
  checkedAt: Date;
}

/** What one look at a service has found. */
export type Observation = Omit<ServiceHealth, 'since'>;

/** up when every configured service is, down when one is. */
export function overallOf(
  services: readonly Pick<ServiceHealth, 'status'>[],
): 'up' | 'degraded' | 'down' {
  const has = (state: ServiceState) => services.some(({ status }) => status === state);
  return has('down') ? 'down' : has('degraded') ? 'degraded' : 'up';
}
