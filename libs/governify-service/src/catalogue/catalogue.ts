import { parse } from 'yaml';

type Node = string | number | boolean | null | Node[] | { [key: string]: Node };

/** The services collectors are found in. */
export interface Catalogue {
  /** Base URL named by a dotted path, without a slash at its end; undefined when there is none. */
  baseUrl: (path: string) => string | undefined;
}

const isBranch = (node: Node | undefined): node is { [key: string]: Node } =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * Reads a service catalogue in Governify's YAML: a text that names a sibling key stands for that
 * sibling (`default: standard`), `$_[NAME]` for an environment variable and `{{a.b}}` for a place
 * in the document.
 * @throws Error when the text is no YAML mapping
 */
export function parseCatalogue(text: string, env: NodeJS.ProcessEnv = {}): Catalogue {
  const root = parse(text) as Node;
  if (!isBranch(root)) throw new Error('The service catalogue is not a YAML mapping.');
  const fill = (value: string): string =>
    value
      .replace(/\$_\[(\w+)\]/g, (_, name: string) => env[name] ?? '')
      .replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
        const target = walk(root, path);
        return typeof target === 'string' ? target : '';
      });
  return {
    baseUrl: (path) => {
      const found = walk(root, path);
      const target = isBranch(found) ? child(found, 'default') : found;
      return typeof target === 'string' ? toBaseUrl(fill(target)) : undefined;
    },
  };
}

function walk(root: Node, path: string): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path.split('.')) {
    if (!isBranch(node)) return undefined;
    node = child(node, key);
  }
  return node;
}

/** A member, or the sibling it names. */
function child(branch: { [key: string]: Node }, key: string): Node | undefined {
  if (!Object.hasOwn(branch, key)) return undefined;
  const value = branch[key];
  return typeof value === 'string' && value !== key && Object.hasOwn(branch, value)
    ? branch[value]
    : value;
}

function toBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return undefined;
  return text.replace(/\/+$/, '');
}
