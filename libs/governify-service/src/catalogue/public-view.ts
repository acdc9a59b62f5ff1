/** A place in a catalogue: what YAML without tags can hold. */
export type PublicNode =
  string | number | boolean | null | PublicNode[] | { [key: string]: PublicNode };

const SECRET_KEY = /pass|secret|token|key|credential|auth/i;
const HIDDEN = '***';

/**
 * A catalogue fit to be shown: addresses without user, password and query; texts that come from
 * the environment and are no address, and whatever stands under a telling key, hidden.
 * @param fill puts in what a text takes from the environment and from elsewhere in the document
 */
export function publicView(node: PublicNode, fill: (text: string) => string): PublicNode {
  if (typeof node === 'string') return publicText(node, fill);
  if (Array.isArray(node)) return node.map((item) => publicView(item, fill));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      SECRET_KEY.test(key) && typeof value !== 'object' ? HIDDEN : publicView(value, fill),
    ]),
  );
}

function publicText(text: string, fill: (text: string) => string): string {
  const filled = fill(text);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(filled)) return withoutSecrets(filled);
  return text.includes('$_[') ? HIDDEN : filled;
}

function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return HIDDEN;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
