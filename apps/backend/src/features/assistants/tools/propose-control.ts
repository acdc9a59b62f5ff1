import { z } from 'zod';
import { ReadRefused } from '../ports.js';
import { tool, type Items } from './tool.js';

const parameter = z.strictObject({ name: z.string().max(100), value: z.string().max(2000) });

interface Declared {
  name: string;
  required: boolean;
  secret: boolean;
}

/** What does not fit the parameters a flow declares; the model is told and can try again. */
function misfits(given: readonly { name: string }[], declared: readonly Declared[]) {
  const names = new Set(given.map(({ name }) => name));
  const known = new Set(declared.map(({ name }) => name));
  return [
    ...given.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} is not declared`),
    ...declared
      .filter(({ name, required }) => required && !names.has(name))
      .map(({ name }) => `${name} is required`),
    ...declared
      .filter(({ name, secret }) => secret && names.has(name))
      .map(({ name }) => `${name} is a secret: leave it to a person`),
  ];
}

export const proposeControl = tool({
  name: 'propose_control',
  description:
    'Drafts a control with its objective (value operator threshold) on an existing flow. Stores nothing: a person reviews and creates it.',
  arguments: z.strictObject({
    catalogId: z.uuid().nullable(),
    name: z.string().min(1).max(200),
    description: z.string().max(2000),
    flowId: z.string().min(1).max(64),
    params: z.array(parameter).max(30),
    operator: z.enum(['>=', '>', '<=', '<', '==']),
    threshold: z.number(),
    period: z.enum(['hourly', 'daily', 'weekly', 'monthly', 'yearly']),
    reason: z.string().max(1000),
  }),
  async run(given, api) {
    const path = `/flows/${encodeURIComponent(given.flowId)}/params`;
    const { items } = (await api.get(path)) as Items<Declared & Record<string, unknown>>;
    const faults = misfits(given.params, items);
    if (faults.length > 0) throw new ReadRefused(`The draft does not fit: ${faults.join('; ')}.`);
    const content = {
      ...given,
      params: Object.fromEntries(given.params.map(({ name, value }) => [name, value])),
    };
    return { result: { drafted: true }, proposal: { kind: 'control', content } };
  },
});
