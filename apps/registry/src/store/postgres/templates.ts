import { guardPostgres } from '@status/service-stores';
import type { Knex } from 'knex';
import type { Template, TemplateStore } from '../template-store.js';

interface Row {
  id: string;
  document: Template;
}

export function createTemplateStore(db: Knex): TemplateStore {
  const rows = () => db<Row>('templates');
  return {
    insert: (template) =>
      guardPostgres(async () => {
        const { rowCount } = await db.raw<{ rowCount: number }>(
          'insert into templates (id, document) values (?, ?) on conflict do nothing',
          [template.id, JSON.stringify(template)],
        );
        return rowCount === 1;
      }, false),
    get: (id) =>
      guardPostgres(async () => (await rows().select('document').where({ id }).first())?.document),
    list: ({ limit, after = '' }) =>
      guardPostgres(async () => {
        const found = await rows()
          .select('document')
          .where('id', '>', after)
          .orderBy('id')
          .limit(limit);
        return found.map(({ document }) => document);
      }),
    delete: (id) => guardPostgres(async () => (await rows().where({ id }).delete()) === 1, false),
  };
}
