import { readJson, readList } from '../http/read-answer.js';
import type { SendText } from './send-text.js';
import type { Hit } from './types.js';

export interface SearchQuery {
  query?: string;
  tag?: readonly string[];
  type?: Hit['type'];
  folderUIDs?: readonly string[];
  /** From 1. */
  page: number;
  /** At most 5000, as Grafana has it. */
  limit: number;
}

/** Dashboards and folders by title, tag and place. */
export type Search = (query: SearchQuery) => Promise<Hit[]>;

export const createSearch =
  (send: SendText): Search =>
  async (query) =>
    readList(
      readJson(await send('GET', '/api/search', { query: { ...query } })),
      { uid: 'string', title: 'string', type: 'string', url: 'string' },
      'hit',
    );
