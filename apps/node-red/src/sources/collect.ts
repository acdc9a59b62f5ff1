import { createHash } from 'node:crypto';
import type { EvidenceSource, Json } from '@status/evidence';
import type { Dispatcher } from 'undici';
import { FlowError } from '../runs/flow-error.js';
import { isList, isObject, select, textOf } from '../values/select.js';
import type { FetchLimits, SourceAnswer, SourceRequest } from './fetch-source.js';
import { fetchSource } from './fetch-source.js';
import { nextPage } from './paging.js';
import type { Paging } from './paging.js';
import { shownUrl } from './source-url.js';

export interface Collection {
  readonly request: SourceRequest;
  readonly format: 'json' | 'text';
  /** Where the items are in the body; the whole body when empty. */
  readonly itemsPath: string;
  readonly paging: Paging;
  readonly maxItems: number;
  /** Is 404 an answer (`null`) rather than an error? */
  readonly notFoundIsNull: boolean;
}

export interface Collected {
  readonly payload: Json;
  readonly source: EvidenceSource;
}

/**
 * Reads a source, page by page, and says where and when. More items than `maxItems` are an error: a
 * cut list would give a verdict on what was not seen.
 *
 * @throws FlowError STATUS_UPSTREAM, STATUS_TIMEOUT, STATUS_LIMIT or STATUS_CONFIG
 */
export async function collect(
  { request, format, itemsPath, paging, maxItems, notFoundIsNull }: Collection,
  dispatcher: Dispatcher,
  limits: FetchLimits = {},
): Promise<Collected> {
  const digest = createHash('sha256');
  const items: Json[] = [];
  let first: { payload: Json; status: number } | undefined;
  let url: URL | undefined = request.url;
  for (let page = 1; url !== undefined; page++) {
    const answer: SourceAnswer = await fetchSource({ ...request, url }, dispatcher, limits);
    digest.update(answer.body);
    const body = bodyOf(answer, format, notFoundIsNull, request.access?.hide);
    const found: Json = itemsPath === '' || body === null ? body : itemsAt(body, itemsPath);
    first ??= { payload: found, status: answer.status };
    if (!isList(found)) break;
    for (const item of found) items.push(item);
    if (items.length > maxItems) {
      throw new FlowError('STATUS_LIMIT', `${shownUrl(url)} has more than ${maxItems} items`);
    }
    url = nextPage(paging, { url, page, headers: answer.headers, body, count: found.length });
    url = url && (request.access?.bare(url) ?? url);
  }
  const payload = first === undefined || isList(first.payload) ? items : first.payload;
  const source = {
    url: shownUrl(request.url),
    fetchedAt: new Date().toISOString(),
    status: first?.status ?? 0,
    sha256: `sha256:${digest.digest('hex')}`,
  };
  return { payload, source };
}

function bodyOf(
  answer: SourceAnswer,
  format: 'json' | 'text',
  notFoundIsNull: boolean,
  hide: (text: string) => string = String,
): Json {
  const { status, url } = answer;
  if (status === 404 && notFoundIsNull) return null;
  if (status < 200 || status >= 300) {
    const text = hide(answer.body.toString('utf8')).slice(0, 200);
    const message = `${shownUrl(url)} answered ${status}: ${text}`;
    throw new FlowError('STATUS_UPSTREAM', message, { status });
  }
  const text = answer.body.toString('utf8');
  if (format === 'text') return text;
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    const message = `${shownUrl(url)} did not answer JSON: ${hide(text).slice(0, 80)}`;
    throw new FlowError('STATUS_UPSTREAM', message, { status, cause });
  }
}

function itemsAt(body: Json, itemsPath: string): Json {
  const found = select(body, itemsPath);
  const [only] = found;
  const items = found.length === 1 && only !== undefined ? only : found;
  if (isList(items) && (found.length > 0 || itemsPath.includes('['))) return items;
  // A map of names to things is a list whose items carry their name.
  if (isObject(items)) {
    return Object.entries(items).map(([key, value]) =>
      isObject(value) ? { key, ...value } : { key, value: textOf(value) ?? null },
    );
  }
  throw new FlowError('STATUS_UPSTREAM', `The answer has no list at “${itemsPath}”`);
}
