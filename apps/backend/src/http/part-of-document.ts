type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Document {
  paths: Record<string, Record<string, Json>>;
  components?: Record<string, Record<string, Json>>;
  [key: string]: unknown;
}

/**
 * The contract with one path alone and the components that it refers to, directly or through
 * others. A copy: who gets it may change it. GET serves HEAD too (RFC 9110, 9.3.2).
 *
 * @param document bundled, every `$ref` of the shape `#/components/<kind>/<name>`
 */
export function partOfDocument(document: Document, path: string): Document {
  const item = structuredClone(document.paths[path] ?? {});
  if (item['get']) item['head'] = structuredClone(item['get']);
  const components: Document['components'] = {};
  const open: Json[] = [item];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const [kind, name] of references(part)) {
      if (components[kind]?.[name] !== undefined) continue;
      const component = structuredClone(document.components?.[kind]?.[name]);
      if (component === undefined) continue;
      (components[kind] ??= {})[name] = component;
      open.push(component);
    }
  return { ...structuredClone({ ...document, paths: {}, components }), paths: { [path]: item } };
}

const REFERENCE = /^#\/components\/(\w+)\/([^/]+)/;

/** Every `[kind, name]` that a part refers to. */
function references(part: Json): [kind: string, name: string][] {
  const found: [string, string][] = [];
  JSON.stringify(part, (key, value: unknown) => {
    const ref = key === '$ref' && typeof value === 'string' ? REFERENCE.exec(value) : null;
    if (ref?.[1] && ref[2]) found.push([ref[1], ref[2]]);
    return value;
  });
  return found;
}
