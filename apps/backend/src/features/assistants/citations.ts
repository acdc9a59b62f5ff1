import type { Citation } from './assistant.js';

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** By the names that the API gives to identifiers of other things. */
const BY_NAME: Record<string, Citation['type']> = {
  catalogId: 'catalog',
  controlId: 'control',
  pointId: 'point',
  computationGroup: 'group',
  group: 'group',
  flowId: 'flow',
};
const BY_PARENT: Record<string, Citation['type']> = {
  controls: 'control',
  control: 'control',
  points: 'point',
  point: 'point',
  evidences: 'evidence',
  evidence: 'evidence',
  flows: 'flow',
  catalog: 'catalog',
};

/** Identifiers in what tools have returned, each with what it is of. */
export function createSources() {
  const seen = new Map<string, Citation['type']>();
  const walk = (value: unknown, parent: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, parent);
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) {
        if (typeof member !== 'string') walk(member, name);
        else {
          const type = name === 'id' ? BY_PARENT[parent] : BY_NAME[name];
          if (type) seen.set(member.toLowerCase(), type);
        }
      }
  };
  return {
    /** @param result what a tool has returned */
    learn: (result: unknown) => walk(result, ''),
    /** What a text cites: what was read, and what nobody has read. */
    cited(text: string): { citations: Citation[]; unverified: string[] } {
      const ids = [...new Set((text.match(UUID) ?? []).map((id) => id.toLowerCase()))];
      return {
        citations: ids.flatMap((id) => {
          const type = seen.get(id);
          return type ? [{ type, id }] : [];
        }),
        unverified: ids.filter((id) => !seen.has(id)),
      };
    },
  };
}
export type Sources = ReturnType<typeof createSources>;
