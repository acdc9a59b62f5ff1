const PER_KIND = 50;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Identifiers seen in answers, by the name of the path parameter they are for, so that generated
 * requests reach what exists: `catalogId` in an answer, or `id` in an answer about catalogs.
 *
 * @param never identifiers that no request may be about
 */
export function createKnownIds(seed: number, never: readonly string[] = []) {
  const known = new Map<string, string[]>();
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const add = (kind: string, id: string) => {
    const ids = known.get(kind) ?? [];
    if (ids.includes(id) || never.includes(id)) return;
    known.set(kind, [...ids.slice(-PER_KIND + 1), id]);
  };
  const walk = (value: unknown, kind: string, depth: number): void => {
    if (depth > 6 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value))
      return value.slice(0, 20).forEach((item) => walk(item, kind, depth + 1));
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === 'string') {
        if (!UUID.test(member)) continue;
        add(name === 'id' ? kind : name, member);
      } else walk(member, name, depth + 1);
    }
  };
  return {
    /** @param path of the operation that answered, e.g. `/catalogs/{catalogId}` */
    learn: (path: string, body: unknown) => walk(body, kindOf(path), 0),
    /** One that fits the parameter if there is any, else any one, else one that nobody has. */
    pick(parameter: string): string {
      const fitting = known.get(parameter);
      const pool = fitting && random(5) > 0 ? fitting : [...known.values()].flat();
      return pool[random(Math.max(1, pool.length))] ?? '01890a5d-ac96-774b-bcce-b302099a8057';
    },
  };
}
export type KnownIds = ReturnType<typeof createKnownIds>;

/** `/catalogs` and `/catalogs/{catalogId}` are about a catalogId. */
function kindOf(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  if (last.startsWith('{')) return last.slice(1, -1);
  const singular = last.replace(/ies$/, 'y').replace(/s$/, '');
  return `${singular.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())}Id`;
}
