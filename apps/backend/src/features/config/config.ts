/** An area of the API: the operations of one tag of the contract. */
export interface Area {
  key: string;
  description: string;
  operations: number;
}

export interface Switch {
  key: string;
  available: boolean;
  updatedAt: Date;
  updatedBy: string;
}

export interface EndpointConfig extends Area {
  available: boolean;
  /** It cannot be switched off. */
  protected: boolean;
  updatedAt: Date | null;
  updatedBy: string | null;
}

/** What it takes to sign in and to switch an area on again, and what tells that a backend lives. */
const PROTECTED = new Set(['session', 'users', 'config', 'health']);

export const isProtected = (key: string): boolean => PROTECTED.has(key);

export const toEndpointConfig = (area: Area, found: Switch | undefined): EndpointConfig => ({
  ...area,
  available: isProtected(area.key) || (found?.available ?? true),
  protected: isProtected(area.key),
  updatedAt: found?.updatedAt ?? null,
  updatedBy: found?.updatedBy ?? null,
});

/** Keys of what is off: a protected area is on whatever a database says. */
export const keysOff = (switches: readonly Switch[]): Set<string> =>
  new Set(
    switches.filter(({ key, available }) => !available && !isProtected(key)).map(({ key }) => key),
  );

export interface AssistantUse {
  /** How many assistants there may be. */
  limit: number;
  /** How many there are. */
  used: number;
}

/** Where nobody has set a limit. */
export const DEFAULT_ASSISTANT_LIMIT = 20;
