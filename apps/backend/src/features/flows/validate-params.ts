import type { FlowParam, ParamValue } from './flow.js';

export interface ParamFault {
  /** `/body/params/<name>` */
  path: string;
  message: string;
  /** `missing` faults do not matter to a draft. */
  code: 'unknown' | 'missing' | 'type';
}

export interface CheckedParams {
  /** What the flow is called with: given values in their declared type, else defaults. */
  params: Record<string, ParamValue>;
  errors: ParamFault[];
}

/** Filled in when the flow runs: `{scope.<key>}`, `{period.from}`, `{period.to}`. */
const FILLED_IN = /\{(?:scope\.[^{}]+|period\.(?:from|to))\}/g;

/**
 * Checks values against the parameters a flow declares. An empty text is no value. Texts and URLs
 * may name scopes and the period, as in `/items?env={scope.environment}`.
 */
export function validateParams(
  declared: readonly FlowParam[],
  given: Readonly<Record<string, unknown>>,
): CheckedParams {
  const params: Record<string, ParamValue> = {};
  const errors: ParamFault[] = [];
  const known = new Map(declared.map((param) => [param.name, param]));
  for (const name of Object.keys(given))
    if (!known.has(name))
      errors.push({ path: pathOf(name), code: 'unknown', message: unknown(declared) });
  for (const param of declared) {
    const own = Object.hasOwn(given, param.name) ? given[param.name] : undefined;
    const value = isBlank(own) ? param.default : own;
    if (isBlank(value)) {
      if (param.required)
        errors.push({
          path: pathOf(param.name),
          code: 'missing',
          message: `is missing: give ${article(param)}`,
        });
      continue;
    }
    const read = readValue(param, value);
    if (read === undefined)
      errors.push({ path: pathOf(param.name), code: 'type', message: `must be ${article(param)}` });
    else params[param.name] = read;
  }
  return { params, errors };
}

/** A JSON pointer (RFC 6901). */
const pathOf = (name: string) => `/body/params/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function unknown(declared: readonly FlowParam[]): string {
  const names = declared.map(({ name }) => name).join(', ');
  return `is no parameter of the flow; it has ${names === '' ? 'none' : names}`;
}

function article({ type, values }: FlowParam): string {
  if (type === 'select') return `one of ${(values ?? []).join(', ')}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'url')
    return 'an address that begins with http://, https:// or /, without a user or password';
  return type === 'number' ? 'a number' : 'a text';
}

/** The value in its declared type; undefined when it is of another one. */
function readValue({ type, values }: FlowParam, value: unknown): ParamValue | undefined {
  switch (type) {
    case 'number': {
      const number = typeof value === 'string' ? Number(value.trim() || NaN) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      if (value === true || value === 'true') return true;
      return value === false || value === 'false' ? false : undefined;
    case 'select':
      return values?.includes(String(value)) ? String(value) : undefined;
    case 'url':
      return typeof value === 'string' && isAddress(value) ? value : undefined;
    case 'string':
      return typeof value === 'string' ? value : undefined;
  }
}

function isAddress(value: string): boolean {
  const filled = value.replaceAll(FILLED_IN, 'x');
  if (/[\s\\]/.test(filled)) return false;
  // "//host/path" is another host's address, not a path.
  if (filled.startsWith('/')) return !filled.startsWith('//');
  if (!URL.canParse(filled)) return false;
  const { protocol, username, password } = new URL(filled);
  // A password here would be shown to everybody who sees the control; the flow refuses it too.
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
