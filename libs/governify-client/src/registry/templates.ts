import { pathOf, type CallOptions } from '../transport/call.js';
import type { Reader } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';
import { allPages } from './pages.js';
import type { Template } from './types.js';

export interface TemplateCalls {
  /** @param id of them; `*` stands for anything */
  list: (id?: string, options?: CallOptions) => Promise<Template[]>;
  get: (id: string, options?: CallOptions) => Promise<Template>;
  /** @throws Conflict when the id is taken */
  create: (template: Template, options?: CallOptions) => Promise<Template>;
  delete: (id: string, options?: CallOptions) => Promise<void>;
}

const ROOT = ['api', 'v6', 'templates'];

export function templateCalls(transport: Transport, reader: Reader): TemplateCalls {
  const { send } = transport;
  const read = (value: unknown) => reader.object<Template>(value, 'template', { id: 'string' });
  return {
    list: (id, options) => {
      const list = { segments: ROOT, query: { id }, keyOf: (template: Template) => template.id };
      return allPages(transport, reader, list, read, options);
    },
    get: async (id, options) =>
      read(reader.json(await send({ method: 'GET', path: pathOf([...ROOT, id]), ...options }))),
    create: async (template, options) => {
      const call = { method: 'POST', path: pathOf(ROOT), body: { template } } as const;
      return read(reader.json(await send({ ...call, ...options })));
    },
    delete: async (id, options) => {
      await send({ method: 'DELETE', path: pathOf([...ROOT, id]), ...options });
    },
  };
}
