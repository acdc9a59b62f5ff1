import type { Value } from '../objective/objective.js';

const DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/**
 * The value of a computation as objectives can use it: a finite number, a boolean, or a text that
 * is a decimal number (used as that number). Anything else is no value.
 */
export function admittedValue(raw: unknown): Value | undefined {
  if (typeof raw === 'boolean') return raw;
  const number =
    typeof raw === 'number'
      ? raw
      : typeof raw === 'string' && DECIMAL.test(raw)
        ? Number(raw)
        : NaN;
  return Number.isFinite(number) ? number : undefined;
}
