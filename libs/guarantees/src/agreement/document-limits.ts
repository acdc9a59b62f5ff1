import type { AgreementIssue } from './agreement.js';

export const MAX_DOCUMENT_DEPTH = 64;
export const MAX_DOCUMENT_NODES = 500_000;

/**
 * Keys that no agreement may have: `$` and `.` act as operators and paths in document stores,
 * `__proto__` in JavaScript. The walk keeps its own stack, so depth cannot exhaust the caller's.
 * @param allow keys that are accepted all the same (`$ref` before references are resolved)
 * @returns the issues found, at most one for depth and size
 */
export function checkDocument(document: unknown, allow: readonly string[] = []): AgreementIssue[] {
  const issues: AgreementIssue[] = [];
  const open: { value: unknown; path: string; depth: number }[] = [
    { value: document, path: '', depth: 0 },
  ];
  let nodes = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes += 1;
    if (nodes > MAX_DOCUMENT_NODES)
      return [{ path: '', message: `The document has more than ${MAX_DOCUMENT_NODES} values.` }];
    if (typeof node.value !== 'object' || node.value === null) continue;
    if (node.depth >= MAX_DOCUMENT_DEPTH)
      return [
        {
          path: node.path,
          message: `The document nests deeper than ${MAX_DOCUMENT_DEPTH} levels.`,
        },
      ];
    const isArray = Array.isArray(node.value);
    for (const [key, value] of Object.entries(node.value)) {
      const path = isArray ? `${node.path}[${key}]` : node.path ? `${node.path}.${key}` : key;
      const fault = isArray || allow.includes(key) ? undefined : faultOf(key);
      if (fault !== undefined) issues.push({ path, message: fault });
      open.push({ value, path, depth: node.depth + 1 });
    }
  }
  return issues;
}

function faultOf(key: string): string | undefined {
  if (key === '__proto__') return 'The key "__proto__" is refused: rename it.';
  if (key.startsWith('$')) return `The key "${key}" begins with "$": rename it.`;
  if (key.includes('.')) return `The key "${key}" contains ".": rename it.`;
  return undefined;
}
