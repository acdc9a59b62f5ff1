import { BadResponse } from '../errors.js';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a service answers; everything throws BadResponse naming the service. */
export const readerOf = (service: string) => ({
  /** @throws BadResponse when the text is no JSON, as when a streamed answer ended early */
  json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const message = `The answer of the ${service} is not complete JSON.`;
      throw new BadResponse(message, 200, [], { cause });
    }
  },
  /** @param shape what every member must be; a `?` at the end of its name makes it optional */
  object<T>(value: unknown, what: string, shape: Shape): T {
    if (isRecord(value) && fits(value, shape)) return value as T;
    throw new BadResponse(`The answer of the ${service} is no ${what}.`, 200);
  },
  list<T>(value: unknown, what: string, shape: Shape): T[] {
    if (!Array.isArray(value))
      throw new BadResponse(`The answer of the ${service} is no list.`, 200);
    return value.map((item) => this.object<T>(item, what, shape));
  },
});

export type Reader = ReturnType<typeof readerOf>;

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'value' | 'any';

export type Shape = Readonly<Record<string, Kind>>;

const fits = (value: Record<string, unknown>, shape: Shape): boolean =>
  Object.entries(shape).every(([name, kind]) => {
    const optional = name.endsWith('?');
    const member = value[optional ? name.slice(0, -1) : name];
    return (optional && (member === undefined || member === null)) || isOf(kind, member);
  });

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'any') return value !== undefined;
  if (kind === 'value') return typeof value === 'number' || typeof value === 'boolean';
  if (kind === 'object') return isRecord(value);
  return kind === 'array' ? Array.isArray(value) : typeof value === kind;
}
