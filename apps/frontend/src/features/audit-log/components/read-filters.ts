import type { AuditFilters } from '../api/audit-log';

const ACTION = /^[a-z0-9-]+\.[a-z0-9-]+$/;
const RESOURCE = /^[a-z0-9-]+(\/.+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The filters of an address that the contract takes. Days are of UTC; the last one counts whole. */
export function readFilters(text: (name: string) => string): AuditFilters {
  const [actor, action, resource] = ['actor', 'action', 'resource'].map(text);
  const day = (name: string) => (DAY.test(text(name)) ? Date.parse(text(name)) : NaN);
  const [from, to] = [day('from'), day('to') + DAY_MS];
  return {
    ...(actor && { actor }),
    ...(action && ACTION.test(action) && { action }),
    ...(resource && RESOURCE.test(resource) && { resource }),
    ...(!Number.isNaN(from) && { from: new Date(from!).toISOString() }),
    ...(!Number.isNaN(to) && { to: new Date(to!).toISOString() }),
  };
}
