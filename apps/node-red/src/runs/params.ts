import type { RunFacts } from '../values/template.js';
import { fillRunFacts } from '../values/template.js';
import { FlowError } from './flow-error.js';

const PARAM_TYPES = ['string', 'number', 'boolean', 'select', 'url'] as const;

/** A field of the control's form, declared by the flow's status-start node. */
export interface ParamDeclaration {
  readonly name: string;
  readonly type: (typeof PARAM_TYPES)[number];
  readonly required?: boolean;
  readonly default?: string | number | boolean;
  readonly description?: string;
  /** Choices of a `select`. */
  readonly values?: readonly string[];
}

export type ParamValues = Record<string, string | number | boolean>;

/**
 * The values that a run works with: what the control gives, else the default, in the declared type,
 * with `{scope.<key>}` and `{period.from|to}` filled in (percent-encoded in a `url`). Names that the
 * flow does not declare are dropped.
 *
 * @throws FlowError STATUS_BAD_REQUEST naming every missing or wrong param
 */
export function readParams(
  declared: readonly ParamDeclaration[],
  given: Readonly<Record<string, unknown>>,
  facts: RunFacts,
): ParamValues {
  const values: ParamValues = {};
  const faults: string[] = [];
  for (const param of declared) {
    const value = Object.hasOwn(given, param.name) ? given[param.name] : undefined;
    const present = isBlank(value) ? param.default : value;
    if (isBlank(present)) {
      if (param.required === true) faults.push(`${param.name} is missing`);
      continue;
    }
    try {
      values[param.name] = convert(param, present, facts);
    } catch (cause) {
      faults.push(`${param.name}: ${FlowError.from(cause).message}`);
    }
  }
  if (faults.length > 0) throw new FlowError('STATUS_BAD_REQUEST', `Params: ${faults.join('; ')}`);
  return values;
}

function isBlank(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function convert(param: ParamDeclaration, value: unknown, facts: RunFacts) {
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    throw new RangeError(`a ${param.type} cannot be a list or an object`);
  }
  const text = String(value);
  switch (param.type) {
    case 'number': {
      const number = Number(text);
      if (!Number.isFinite(number)) throw new RangeError(`“${text}” is not a number`);
      return number;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false')
        throw new RangeError(`“${text}” is not true or false`);
      return text === 'true';
    case 'select':
      if (!param.values?.includes(text)) {
        throw new RangeError(`“${text}” is not one of ${param.values?.join(' ')}`);
      }
      return text;
    case 'url':
      return fillRunFacts(text, facts, encodeURIComponent);
    default:
      return fillRunFacts(text, facts);
  }
}

/**
 * The declarations of a status-start node, checked.
 *
 * @throws FlowError STATUS_CONFIG naming what is wrong
 */
export function readDeclarations(raw: unknown): ParamDeclaration[] {
  const list = typeof raw === 'string' ? parseJson(raw.trim() || '[]') : (raw ?? []);
  if (!Array.isArray(list))
    throw new FlowError('STATUS_CONFIG', 'params of the flow is not a list');
  for (const param of list as Partial<ParamDeclaration>[]) {
    if (typeof param?.name !== 'string' || !PARAM_TYPES.includes(param.type as never)) {
      const kinds = PARAM_TYPES.join(', ');
      throw new FlowError('STATUS_CONFIG', `Each param needs a name and a type of ${kinds}`);
    }
  }
  return list as ParamDeclaration[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FlowError('STATUS_CONFIG', 'params of the flow is not JSON');
  }
}
