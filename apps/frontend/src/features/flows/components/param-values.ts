import type { Schemas } from '@/lib/schemas';

type Param = Schemas['FlowParam'];
export type ParamValue = string | number | boolean;
/** What is in the fields; an emptied number is an empty text. */
export type ParamValues = Record<string, ParamValue>;

/** The values to begin with: those a control has, else what the flow suggests. */
export const initialValues = (
  params: readonly Param[],
  known: Readonly<Record<string, unknown>> = {},
): ParamValues =>
  Object.fromEntries(
    params.map(({ name, type, default: suggested }) => [
      name,
      (known[name] ?? suggested ?? (type === 'boolean' ? false : '')) as ParamValue,
    ]),
  );

export type ParamFault = 'required' | 'url' | 'number';

/** What is wrong with each value, by the name of its parameter. */
export function paramFaults(
  params: readonly Param[],
  values: ParamValues,
): Record<string, ParamFault> {
  const faults: Record<string, ParamFault> = {};
  for (const { name, type, required } of params) {
    const value = values[name] ?? '';
    if (value === '') {
      if (required) faults[name] = 'required';
    } else if (type === 'url' && !isAddress(String(value))) faults[name] = 'url';
    else if (type === 'number' && !Number.isFinite(Number(value))) faults[name] = 'number';
  }
  return faults;
}

/** The values to send: those that were given, numbers as numbers. */
export const givenValues = (params: readonly Param[], values: ParamValues): ParamValues =>
  Object.fromEntries(
    params.flatMap(({ name, type }) => {
      const value = values[name] ?? '';
      if (value === '') return [];
      return [[name, type === 'number' ? Number(value) : value]];
    }),
  );

// Flows fill in templates such as {scope.environment}, and read a path from STATUS itself.
function isAddress(text: string): boolean {
  const filled = text.replace(/\{[^}]*\}/g, 'x');
  if (filled.startsWith('/')) return !filled.startsWith('//');
  return URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol);
}
