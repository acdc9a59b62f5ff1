import { parse } from 'yaml';
import { publicView, type PublicNode } from './public-view.js';

type Node = PublicNode;

/** The services collectors are found in. */
export interface Catalogue {
  /** Base URL named by a dotted path, without a slash at its end; undefined when there is none. */
  baseUrl: (path: string) => string | undefined;
}

/** A whole catalogue, as the director reads it. */
export interface ServiceCatalogue extends Catalogue {
  /** Address of any kind named by a dotted path (`postgres://...`); undefined when there is none. */
  address: (path: string) => string | undefined;
  /** The document without anything secret, for people and programs to read. */
  publicView: () => PublicNode;
}

const isBranch = (node: Node | undefined): node is { [key: string]: Node } =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * Reads a service catalogue in Governify's YAML: a text that names a sibling key stands for that
 * sibling (`default: standard`), `$_[NAME]` for an environment variable and `{{a.b}}` for a place
 * in the document.
 * @throws Error when the text is no YAML mapping
 */
export function parseCatalogue(text: string, env: NodeJS.ProcessEnv = {}): ServiceCatalogue {
  const root = parse(text) as Node;
  if (!isBranch(root)) throw new Error('The service catalogue is not a YAML mapping.');
  const fill = (value: string): string =>
    value
      .replace(/\$_\[(\w+)\]/g, (_, name: string) => env[name] ?? '')
      .replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
        const target = walk(root, path);
        return typeof target === 'string' ? target : '';
      });
  const address = (path: string) => {
    const found = walk(root, path);
    const target = isBranch(found) ? child(found, 'default') : found;
    const text = typeof target === 'string' ? fill(target) : '';
    return URL.canParse(text) ? text : undefined;
  };
  return {
    baseUrl: (path) => toBaseUrl(address(path)),
    address,
    publicView: () => publicView(root, fill),
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

function toBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:$/.test(new URL(text).protocol)) return undefined;
  return text.replace(/\/+$/, '');
}
