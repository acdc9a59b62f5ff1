import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import { isList, isObject, textOf } from '../../values/select.js';
import { fillFrom } from '../../values/template.js';

const TYPES = ['string', 'number', 'boolean', 'date'] as const;

/** What a call of a data source is given, by name, as the texts that go into its address. */
export type Options = ReadonlyMap<string, string>;

/**
 * Reads the options of a node: a list of {name, type, value, required}. In texts, `{params.<name>}`,
 * `{scope.<key>}`, `{period.from}` and `{period.to}` are filled in; an option left without a value
 * is not sent.
 *
 * @param facts what placeholders may cite
 * @throws FlowError STATUS_CONFIG for a value that is not of its type, or is required and missing
 */
export function readOptions(raw: Json | undefined, facts: Json): Options {
  const list = raw === undefined || raw === null || raw === '' ? [] : raw;
  if (!isList(list)) throw fault('options has to be a list of {name, type, value}');
  const options = new Map<string, string>();
  for (const option of list) {
    const { name, type, value, required } = isObject(option) ? option : {};
    if (typeof name !== 'string' || name === '') throw fault('each option needs a name');
    const text = fillFrom(facts, textOf(value) ?? '').trim();
    if (text !== '') options.set(name, typed(name, type ?? 'string', text));
    else if (required === true) throw fault(`the option ${name} has no value`);
  }
  return options;
}

function typed(name: string, type: Json, text: string): string {
  switch (TYPES.find((known) => known === type)) {
    case 'string':
      return text;
    case 'number':
      if (Number.isFinite(Number(text))) return String(Number(text));
      break;
    case 'boolean':
      if (text === 'true' || text === 'false') return text;
      break;
    case 'date':
      if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && !Number.isNaN(Date.parse(text))) {
        return new Date(text).toISOString();
      }
      break;
    default:
      throw fault(`the option ${name} needs a type of ${TYPES.join(', ')}`);
  }
  throw fault(`the option ${name} is no ${String(type)}: “${text.slice(0, 80)}”`);
}

/**
 * The address of a method: each `{name}` of its path takes the option of that name, and the other
 * options become the query.
 *
 * @example methodAddress('/boards/{id}/cards', new Map([['id', 'a b'], ['limit', '5']])) // '/boards/a%20b/cards?limit=5'
 * @throws FlowError STATUS_CONFIG when the path names an option that has no value
 */
export function methodAddress(template: string, options: Options): string {
  if (template === '') throw fault('method is missing; give a path such as /items/{id}');
  const used = new Set<string>();
  const path = template.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = options.get(name);
    if (value === undefined) throw fault(`the path needs the option ${name}`);
    // These two would climb to another method.
    if (value === '.' || value === '..') throw fault(`the option ${name} cannot be “${value}”`);
    used.add(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams([...options].filter(([name]) => !used.has(name)));
  if (query.size === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

const fault = (text: string) => new FlowError('STATUS_CONFIG', `Data source: ${text}`);
