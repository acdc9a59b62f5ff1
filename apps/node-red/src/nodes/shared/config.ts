import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';

/**
 * A node's properties as its flow sets them. `fromParams` maps names of properties to names of params:
 * where the run has such a param, its value stands in. Nothing else in a message can change a node.
 */
export class NodeConfig {
  private readonly properties: Readonly<Record<string, unknown>>;
  private readonly own: Readonly<Record<string, unknown>>;

  constructor(definition: object, message: RunMessage) {
    this.own = definition as Readonly<Record<string, unknown>>;
    const { params = {} } = message.status ?? {};
    this.properties = { ...this.own, ...overrides(this.own['fromParams'], params) };
  }

  /** The property as text; blanks give `fallback`. */
  text(name: string, fallback = ''): string {
    const value = this.properties[name];
    return value === undefined || value === null || value === '' ? fallback : String(value);
  }

  /** As text, and never from params: where a secret goes is not for who fills in a form. */
  fixed(name: string): string {
    return String(this.own[name] ?? '');
  }

  /** @throws FlowError STATUS_CONFIG unless the property is one of the choices */
  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.text(name, fallback);
    const choice = choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    throw new FlowError('STATUS_CONFIG', `${name} “${value}” is not one of: ${choices.join(' ')}`);
  }

  /** @throws FlowError STATUS_CONFIG unless the property is a number above zero */
  positive(name: string, fallback: number): number {
    const number = Number(this.text(name, String(fallback)));
    if (number > 0) return number;
    throw new FlowError('STATUS_CONFIG', `${name} has to be a number above zero`);
  }

  flag(name: string): boolean {
    return this.text(name) === 'true';
  }

  /** The property as it is: a value from a form or JSON. */
  json(name: string): Json | undefined {
    return this.properties[name] as Json | undefined;
  }
}

function overrides(
  fromParams: unknown,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (typeof fromParams !== 'object' || fromParams === null) return {};
  const taken = Object.entries(fromParams).filter(([, param]) => {
    return typeof param === 'string' && Object.hasOwn(params, param);
  });
  return Object.fromEntries(taken.map(([property, param]) => [property, params[param as string]]));
}
