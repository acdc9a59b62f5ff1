import type { Group } from './group.js';

const PREFIX = 'group:';

/** The key a group's digest has in the ledger. */
export const sealKey = ({ id }: Pick<Group, 'id'>): string => PREFIX + id;

/** The group a key of the ledger is for; undefined for other keys. */
export const groupOfSeal = (key: string): string | undefined =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;

/**
 * What the entry says of the group besides its digest: enough to tell from the ledger alone which
 * runs of a control and period there must be.
 */
export const sealMeta = ({ controlId, period }: Pick<Group, 'controlId' | 'period'>) => ({
  controlId,
  from: period.from.toISOString(),
  to: period.to.toISOString(),
});
