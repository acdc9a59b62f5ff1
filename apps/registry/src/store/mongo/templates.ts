import { guardMongo } from '@status/service-stores';
import type { Template, TemplateStore } from '../template-store.js';
import type { Collections } from './collections.js';
import { insertNew } from './insert-new.js';
import { textOf } from './text-of.js';

const parse = (text: string) => JSON.parse(text) as Template;

export function createTemplateStore({ templates }: Collections): TemplateStore {
  return {
    insert: async (template) =>
      await insertNew(templates, { _id: template.id, text: textOf(template) }),
    get: (id) =>
      guardMongo(async () => {
        const found = await templates.findOne({ _id: id });
        return found ? parse(found.text) : undefined;
      }),
    list: ({ limit, after = '' }) =>
      guardMongo(async () => {
        const found = await templates
          .find({ _id: { $gt: after } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ text }) => parse(text));
      }),
    delete: (id) =>
      guardMongo(async () => (await templates.deleteOne({ _id: id })).deletedCount === 1, false),
  };
}
