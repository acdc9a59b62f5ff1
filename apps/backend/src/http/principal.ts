import type { Role } from '@status/api-contract';

/** Who calls: a person, a service of ours, or a flow with the token of one run. */
export interface Principal {
  kind: 'user' | 'service' | 'callback';
  id: string;
  username: string;
  authority: Role;
  /** What a SERVICE may do, e.g. `computations:bulk`. */
  scopes: readonly string[];
  /** The session of a person; ended sessions are refused. */
  sessionId?: string;
  /** The run a callback reports on or a service evaluates; and which call of its flow. */
  group?: string;
  attempt?: number;
}
