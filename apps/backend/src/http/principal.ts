import type { Role } from '@status/api-contract';

/** Who calls: a person, a service of ours, a service account, or a flow with the token of one run. */
export interface Principal {
  kind: 'user' | 'service' | 'callback';
  id: string;
  username: string;
  authority: Role;
  /** What a SERVICE may do, e.g. `computations:bulk`. */
  scopes: readonly string[];
  /** What the caller is within its scopes: of a service account alone. */
  role?: Role;
  /** Whose service account it is, and the token it came with. */
  owner?: { id: string; username: string };
  tokenId?: string;
  /** The session of a person; ended sessions are refused. */
  sessionId?: string;
  /** The run a callback reports on or a service evaluates; and which call of its flow. */
  group?: string;
  attempt?: number;
}

/** One of our own services, which works for everybody, and not a service account of somebody. */
export const isOwnService = ({ kind, owner }: Principal): boolean =>
  kind === 'service' && owner === undefined;
