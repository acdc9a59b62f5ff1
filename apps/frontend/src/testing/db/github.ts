import type { Schemas } from '@/lib/schemas';
import type { MockUser } from './tables';

export interface MockGitHub {
  /** Is it configured? A page that answers itself cannot send a browser to GitHub and back. */
  offered: boolean;
  /** By the id of the user. */
  connections: Map<string, Schemas['GitHubConnection']>;
  links: Map<string, Schemas['GitHubLink']>;
  /** Where somebody was sent to GitHub from, by the state they bring back. */
  trips: Map<string, { purpose: 'sign-in' | 'link' | 'connect'; userId: string; returnTo: string }>;
}

const DAY_MS = 86_400_000;

/** A developer who reads GitHub for evidence and signs in with it; the others do neither. */
export function seedGitHub(users: ReadonlyMap<string, MockUser>, now: Date): MockGitHub {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const github: MockGitHub = {
    offered: false,
    connections: new Map(),
    links: new Map(),
    trips: new Map(),
  };
  const dara = users.get('dara');
  if (!dara) return github;
  const login = 'dara-on-github';
  github.connections.set(dara.id, { login, scopes: ['read:org'], connectedAt: at(40) });
  github.links.set(dara.id, { login, linkedAt: at(90) });
  return github;
}
