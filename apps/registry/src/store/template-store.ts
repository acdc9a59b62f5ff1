/** An agreement to be filled in; only its id is looked at. */
export interface Template {
  id: string;
  [field: string]: unknown;
}

/** Templates by id, as they were given, keys in their order. */
export interface TemplateStore {
  /** @returns false when the id is taken */
  insert: (template: Template) => Promise<boolean>;
  get: (id: string) => Promise<Template | undefined>;
  /** Ordered by id. @param after only ids greater than this */
  list: (page: { limit: number; after?: string }) => Promise<Template[]>;
  /** @returns false when there was none */
  delete: (id: string) => Promise<boolean>;
}
