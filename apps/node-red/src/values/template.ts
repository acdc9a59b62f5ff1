import type { Json } from '@status/evidence';
import { select, textOf } from './select.js';

const PLACEHOLDER = /\{(?<path>[^{}]+)\}/g;

/**
 * `template` with each `{path}` replaced by the text found at that path of `root`; a path that finds
 * no text leaves nothing.
 *
 * @example fillFrom({ name: 'express', version: '5.1.0' }, '{name}@{version}') // 'express@5.1.0'
 */
export function fillFrom(root: Json | undefined, template: string): string {
  return template.replace(PLACEHOLDER, (_match, path: string) => {
    return textOf(select(root, path)[0]) ?? '';
  });
}

export interface RunFacts {
  readonly scope: Readonly<Record<string, string>>;
  readonly period: { readonly from: string; readonly to: string };
}

/**
 * `text` with `{scope.<key>}`, `{period.from}` and `{period.to}` replaced by the facts of the run, so
 * that one control serves several scopes. Other braces stay: they belong to the node that reads them.
 *
 * @param encode applied to each inserted value, such as `encodeURIComponent` in an address
 * @throws RangeError when the scope set has no such key
 */
export function fillRunFacts(
  text: string,
  facts: RunFacts,
  encode: (value: string) => string = String,
): string {
  return text.replace(PLACEHOLDER, (match, path: string) => {
    if (path === 'period.from') return encode(facts.period.from);
    if (path === 'period.to') return encode(facts.period.to);
    if (!path.startsWith('scope.')) return match;
    const key = path.slice('scope.'.length);
    if (!Object.hasOwn(facts.scope, key)) {
      const keys = Object.keys(facts.scope).join(', ') || 'none';
      throw new RangeError(
        `“${match}” names a scope key that the scope set lacks (it has: ${keys})`,
      );
    }
    return encode(facts.scope[key] ?? '');
  });
}
