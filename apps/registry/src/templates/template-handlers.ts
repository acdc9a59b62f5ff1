import { HttpError } from '@status/governify-service';
import type { Slice } from '../http/handler.js';
import { PAGE, readPage } from '../http/pages.js';
import { sendArray } from '../http/send-array.js';
import type { Template, TemplateStore } from '../store/store.js';
import { acceptedTemplate, fits } from './template.js';

type Operations = 'listTemplates' | 'createTemplate' | 'getTemplate' | 'deleteTemplate';

const noTemplate = (id: string) => new HttpError(404, `There is no template with id: ${id}`);

export function createTemplateHandlers(templates: TemplateStore): Slice<Operations> {
  return {
    listTemplates: async ({ query: { id = '*', ...page }, res }) =>
      sendArray(res, await listFitting(templates, id, readPage(page))),
    createTemplate: async ({ body, res }) => {
      const template = acceptedTemplate(body.template);
      if (!(await templates.insert(template)))
        throw new HttpError(409, `The template ${template.id} already exists.`);
      res.json(template);
    },
    getTemplate: async ({ path, res }) => {
      const template = await templates.get(path.templateId);
      if (!template) throw noTemplate(path.templateId);
      res.json(template);
    },
    deleteTemplate: async ({ path, res }) => {
      if (!(await templates.delete(path.templateId))) throw noTemplate(path.templateId);
      res.status(204).end();
    },
  };
}

/** The first templates whose ids fit, ordered by id. */
async function listFitting(
  templates: TemplateStore,
  pattern: string,
  { limit, after }: { limit: number; after?: string },
): Promise<Template[]> {
  const found: Template[] = [];
  for (let last = after; ;) {
    const page = await templates.list({ limit: PAGE, ...(last ? { after: last } : {}) });
    found.push(...page.filter(({ id }) => fits(id, pattern)));
    last = page.at(-1)?.id;
    if (page.length < PAGE || found.length >= limit) return found.slice(0, limit);
  }
}
