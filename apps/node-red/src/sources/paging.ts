import type { Json } from '@status/evidence';
import { FlowError } from '../runs/flow-error.js';
import { select, textOf } from '../values/select.js';

/** How a source gives the next page: a Link header, a page number, or a cursor in the body. */
export type Paging =
  | { readonly kind: 'none' | 'link' }
  | { readonly kind: 'page'; readonly param: string }
  | { readonly kind: 'cursor'; readonly param: string; readonly path: string };

export interface Page {
  readonly url: URL;
  /** Number of this page, from 1. */
  readonly page: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Json;
  /** Items on this page. */
  readonly count: number;
}

const MAX_PAGES = 500;

/**
 * The address of the page after this one, if there is one.
 *
 * @throws FlowError STATUS_UPSTREAM when it is at another origin, STATUS_LIMIT after 500 pages
 */
export function nextPage(paging: Paging, current: Page): URL | undefined {
  const next = addressAfter(paging, current);
  if (next === undefined || next.href === current.url.href) return undefined;
  if (next.origin !== current.url.origin) {
    throw new FlowError('STATUS_UPSTREAM', `The next page is at another origin: ${next.origin}`);
  }
  if (current.page >= MAX_PAGES) {
    throw new FlowError('STATUS_LIMIT', `The source has more than ${MAX_PAGES} pages`);
  }
  return next;
}

function addressAfter(paging: Paging, { url, page, headers, body, count }: Page) {
  if (paging.kind === 'link') return linkedPage(headers['link'], url);
  if (paging.kind === 'page') {
    return count === 0 ? undefined : withParam(url, paging.param, String(page + 1));
  }
  if (paging.kind === 'cursor') {
    const cursor = textOf(select(body, paging.path)[0]);
    return cursor === undefined || cursor === '' ? undefined : withParam(url, paging.param, cursor);
  }
  return undefined;
}

function withParam(url: URL, name: string, value: string): URL {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next;
}

/** The target of `rel="next"` in a Link header (RFC 8288, section 3). */
function linkedPage(header: string | string[] | undefined, base: URL): URL | undefined {
  const text = Array.isArray(header) ? header.join(', ') : (header ?? '');
  for (const link of text.split(/,(?=\s*<)/)) {
    const target = /^\s*<([^>]*)>/.exec(link)?.[1];
    if (target !== undefined && /;\s*rel="?(?:[^"]*\s)?next(?:\s[^"]*)?"?\s*(?:;|$)/i.test(link)) {
      return URL.canParse(target, base.href) ? new URL(target, base) : undefined;
    }
  }
  return undefined;
}
