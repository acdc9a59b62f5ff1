import { isObject } from '../json.js';
import type { AgreementIssue } from './agreement.js';
import { DocumentSize, MAX_DOCUMENT_DEPTH } from './document-limits.js';

/** UTF-16 units of a reference: enough for a deep place, too few to make following many slow. */
const MAX_REFERENCE_LENGTH = 1024;

export type ResolvedDocument =
  { document: unknown; issues: [] } | { document: undefined; issues: AgreementIssue[] };

/**
 * Replaces every `{ "$ref": "#/…" }` by a copy of what it points to (RFC 6901 pointers, inside the
 * same document). References to files or URLs are refused, never fetched; depth and size of the
 * result are limited, so references to references cannot swell.
 */
export function resolveReferences(document: unknown): ResolvedDocument {
  try {
    return { document: new Resolver(document).copy(document, '', '', 0, []), issues: [] };
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
  private readonly size = new DocumentSize();

  constructor(private readonly root: unknown) {}

  /** @param key under which the copy stands; empty in an array */
  copy(
    value: unknown,
    key: string,
    path: string,
    depth: number,
    following: readonly string[],
  ): unknown {
    const excess = this.size.add(value, key);
    if (excess !== undefined)
      throw new Refusal(path, `With its references the document has ${excess}.`);
    if (depth > MAX_DOCUMENT_DEPTH)
      throw new Refusal(
        path,
        `With its references the document nests deeper than ${MAX_DOCUMENT_DEPTH} levels.`,
      );
    if (Array.isArray(value))
      return value.map((item, index) =>
        this.copy(item, '', `${path}[${index}]`, depth + 1, following),
      );
    if (!isObject(value)) return value;
    if (Object.hasOwn(value, '$ref')) return this.follow(value['$ref'], path, depth, following);
    const copied: [string, unknown][] = Object.entries(value).map(([name, member]) => [
      name,
      this.copy(member, name, path ? `${path}.${name}` : name, depth + 1, following),
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
        `The reference ${shown(reference)} is refused: only places in the same document ("#/…") can be named.`,
      );
    if (reference.length > MAX_REFERENCE_LENGTH)
      throw new Refusal(
        path,
        `The reference ${shown(reference)} is longer than ${MAX_REFERENCE_LENGTH} characters: shorten it.`,
      );
    if (following.includes(reference))
      throw new Refusal(path, `The reference "${reference}" leads back to itself.`);
    return this.copy(this.find(reference, path), '', path, depth + 1, [...following, reference]);
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

function shown(reference: unknown): string {
  if (typeof reference !== 'string') return `of type ${typeof reference}`;
  return JSON.stringify(reference.length > 200 ? `${reference.slice(0, 200)}...` : reference);
}
