import type { AgreementIssue } from './agreement.js';

export const MAX_DOCUMENT_DEPTH = 64;
const MAX_DOCUMENT_NODES = 500_000;
/** UTF-16 units of all keys and texts together; a document of MongoDB ends at 16 MB. */
const MAX_DOCUMENT_TEXT = 10_000_000;
/** UTF-16 units of a key, so that no path to a place grows without bound. */
export const MAX_KEY_LENGTH = 256;
/** Issues of one document that are told. */
export const MAX_ISSUES = 100;

/** What a document holds so far, against what one may hold. */
export class DocumentSize {
  private nodes = 0;
  private text = 0;

  /** Counts a value and the key it stands under. @returns what is too much, if something is */
  add(value: unknown, key = ''): string | undefined {
    this.nodes += 1;
    this.text += key.length + (typeof value === 'string' ? value.length : 0);
    if (this.nodes > MAX_DOCUMENT_NODES) return `more than ${MAX_DOCUMENT_NODES} values`;
    if (this.text > MAX_DOCUMENT_TEXT)
      return `more than ${MAX_DOCUMENT_TEXT} characters of keys and texts`;
    return undefined;
  }
}

/**
 * Keys that no agreement may have: `$` and `.` act as operators and paths in document stores,
 * `__proto__` in JavaScript. The walk keeps its own stack, so depth cannot exhaust the caller's.
 * @param allow keys that are accepted all the same (`$ref` before references are resolved)
 * @returns at most 100 issues, or the one of depth or size
 */
export function checkDocument(document: unknown, allow: readonly string[] = []): AgreementIssue[] {
  const issues: AgreementIssue[] = [];
  const size = new DocumentSize();
  const open: { value: unknown; key: string; path: string; depth: number }[] = [
    { value: document, key: '', path: '', depth: 0 },
  ];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { value, path, depth } = node;
    const excess = size.add(value, node.key);
    if (excess !== undefined) return [{ path: '', message: `The document has ${excess}.` }];
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DOCUMENT_DEPTH)
      return [{ path, message: `The document nests deeper than ${MAX_DOCUMENT_DEPTH} levels.` }];
    const isArray = Array.isArray(value);
    for (const [key, member] of Object.entries(value)) {
      const shown = key.length > MAX_KEY_LENGTH ? `${key.slice(0, 40)}...` : key;
      const place = isArray ? `${path}[${key}]` : path ? `${path}.${shown}` : shown;
      const fault = isArray || allow.includes(key) ? undefined : faultOf(key, shown);
      if (fault !== undefined) issues.push({ path: place, message: fault });
      if (issues.length >= MAX_ISSUES) return issues;
      open.push({ value: member, key: isArray ? '' : key, path: place, depth: depth + 1 });
    }
  }
  return issues;
}

function faultOf(key: string, shown: string): string | undefined {
  if (key.length > MAX_KEY_LENGTH)
    return `The key "${shown}" is longer than ${MAX_KEY_LENGTH} characters: shorten it.`;
  if (key === '__proto__') return 'The key "__proto__" is refused: rename it.';
  if (key.startsWith('$')) return `The key "${key}" begins with "$": rename it.`;
  if (key.includes('.')) return `The key "${key}" contains ".": rename it.`;
  return undefined;
}
