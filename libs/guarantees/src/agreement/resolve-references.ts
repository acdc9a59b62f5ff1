import { isObject } from '../json.js';
import type { AgreementIssue } from './agreement.js';
import { MAX_DOCUMENT_DEPTH, MAX_DOCUMENT_NODES } from './document-limits.js';

export type ResolvedDocument =
  { document: unknown; issues: [] } | { document: undefined; issues: AgreementIssue[] };

/**
 * Replaces every `{ "$ref": "#/…" }` by a copy of what it points to (RFC 6901 pointers, inside the
 * same document). References to files or URLs are refused, never fetched; depth and size of the
 * result are limited, so references to references cannot swell.
 */
export function resolveReferences(document: unknown): ResolvedDocument {
  try {
    return { document: new Resolver(document).copy(document, '', 0, []), issues: [] };
  } catch (error) {
    if (error instanceof Refusal)
      return { document: undefined, issues: [{ path: error.path, message: error.message }] };
    throw error;
  }
}

class Refusal extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

class Resolver {
  private nodes = 0;

  constructor(private readonly root: unknown) {}

  copy(value: unknown, path: string, depth: number, following: readonly string[]): unknown {
    this.nodes += 1;
    if (this.nodes > MAX_DOCUMENT_NODES)
      throw new Refusal(
        path,
        `With its references the document has more than ${MAX_DOCUMENT_NODES} values.`,
      );
    if (depth > MAX_DOCUMENT_DEPTH)
      throw new Refusal(
        path,
        `With its references the document nests deeper than ${MAX_DOCUMENT_DEPTH} levels.`,
      );
    if (Array.isArray(value))
      return value.map((item, index) => this.copy(item, `${path}[${index}]`, depth + 1, following));
    if (!isObject(value)) return value;
    if (Object.hasOwn(value, '$ref')) return this.follow(value['$ref'], path, depth, following);
    const copied: [string, unknown][] = Object.entries(value).map(([key, member]) => [
      key,
      this.copy(member, path ? `${path}.${key}` : key, depth + 1, following),
    ]);
    return Object.fromEntries(copied);
  }

  private follow(
    reference: unknown,
    path: string,
    depth: number,
    following: readonly string[],
  ): unknown {
    if (typeof reference !== 'string' || !reference.startsWith('#/'))
      throw new Refusal(
        path,
        `The reference ${JSON.stringify(reference)} is refused: only places in the same document ("#/…") can be named.`,
      );
    if (following.includes(reference))
      throw new Refusal(path, `The reference "${reference}" leads back to itself.`);
    return this.copy(this.find(reference, path), path, depth + 1, [...following, reference]);
  }

  private find(reference: string, path: string): unknown {
    let target: unknown = this.root;
    for (const part of reference.slice(2).split('/')) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const holder = target;
      if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
        throw new Refusal(path, `The reference "${reference}" points to nothing.`);
      target = (holder as Record<string, unknown>)[key];
    }
    return target;
  }
}
