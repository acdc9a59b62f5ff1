import type { EvidenceDraft, Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import type { Rule } from '../../values/rule.js';
import { known, OPERATORS, satisfies } from '../../values/rule.js';
import { isList, select, textOf } from '../../values/select.js';
import { fillFrom } from '../../values/template.js';
import type { NodeConfig } from '../shared/config.js';
import { evidenceOf } from '../shared/evidence.js';
import { registerCheck } from '../shared/register-check.js';
import type { Services } from '../shared/services.js';

type Missing = 'false' | 'skip' | 'error';

interface Check {
  readonly path: string;
  readonly rule: Rule;
  readonly key: string;
  readonly missing: Missing;
}

/** Compares a value, or one in each item of a list, and adds one evidence for each. */
export function registerCompare(services: Services): void {
  registerCheck(services, 'status-compare', ({ config, message }) => {
    const check = checkOf(config);
    const perItem = config.choice('mode', ['items', 'message'], 'items') === 'items';
    return perItem
      ? itemsOf(message).flatMap((item, index) => judge(item, check, message, `item ${index}`))
      : judge(subjectOf(message, check.path), check, message, check.path || 'value');
  });
}

function checkOf(config: NodeConfig): Check {
  const rule = {
    op: config.choice('op', OPERATORS, '='),
    value: config.json('value'),
    as: config.choice('as', ['auto', 'number', 'string', 'date'], 'auto'),
  } as const;
  if (blank(rule.value) && rule.op !== 'exists' && rule.op !== 'not-exists') {
    throw new FlowError('STATUS_CONFIG', `“${rule.op}” needs a value to compare with`);
  }
  const missing = config.choice('missing', ['false', 'skip', 'error'], 'false');
  return { path: config.text('path'), rule, key: config.text('key'), missing };
}

const blank = (value: Json | undefined) => value === undefined || value === null || value === '';

function itemsOf({ payload }: RunMessage): readonly Json[] {
  if (isList(payload ?? null)) return payload as readonly Json[];
  throw new FlowError('STATUS_CONFIG', 'The payload to compare is not a list; check itemsPath');
}

/** A list without a path is compared by its number of items. */
function subjectOf({ payload = null }: RunMessage, path: string): Json {
  return path === '' && isList(payload) ? payload.length : payload;
}

function judge(
  subject: Json,
  { path, rule, key, missing }: Check,
  message: RunMessage,
  name: string,
): EvidenceDraft[] {
  // A number of items has no members to look into.
  const found = select(subject, path);
  const label = keyOf(subject, key) || name;
  if (known(found).length === 0 && rule.op !== 'exists' && rule.op !== 'not-exists') {
    if (missing === 'skip') return [];
    if (missing === 'error') {
      throw new FlowError('STATUS_UPSTREAM', `${label} has no value at “${path}”`);
    }
  }
  const value = found.length > 1 ? found : (found[0] ?? null);
  const result = satisfies(found, rule);
  return [evidenceOf({ key: label, value, result, source: message.source })];
}

/** A template such as `{name}@{version}`, or a path. */
function keyOf(subject: Json, key: string): string {
  if (key === '') return '';
  if (key.includes('{')) return fillFrom(subject, key);
  return textOf(select(subject, key)[0]) ?? '';
}
