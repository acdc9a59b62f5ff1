import { invalid } from '@status/governify-service';

const PREFIX = 'scope.';

/**
 * The values of `scope.<key>=<value>` in a query, in the order they were given.
 * @throws HttpError 400 when a key comes twice
 */
export function readScopeQuery(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(query).filter(
    ([key]) => key.startsWith(PREFIX) && key.length > PREFIX.length,
  );
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (typeof value !== 'string')
        throw invalid(`The query parameter "${key}" is given more than once: give it once.`);
      return [key.slice(PREFIX.length), value];
    }),
  );
}
