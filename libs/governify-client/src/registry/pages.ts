import { pathOf, type CallOptions, type Query } from '../transport/call.js';
import type { Reader } from '../transport/read-answer.js';
import type { Transport } from '../transport/transport.js';

const PAGE = 1000;
const NEXT = 'x-next-after';

/**
 * All items of a list, page by page. Governify's own registry knows no pages and answers the whole
 * list, whatever it is asked.
 * @param read reads an item, or throws BadResponse
 * @param keyOf what the next page begins after, where the answer has no header for it
 */
export async function allPages<T>(
  { open }: Transport,
  reader: Reader,
  list: { segments: readonly string[]; query?: Query; keyOf?: (item: T) => string },
  read: (value: unknown) => T,
  options: CallOptions = {},
): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined; ;) {
    const query = { ...list.query, limit: PAGE, after };
    const answer = await open({ method: 'GET', path: pathOf(list.segments, query), ...options });
    const page = itemsOf(reader, await answer.text()).map(read);
    const isRepeated = after !== undefined && list.keyOf && sameFirst(all, page, list.keyOf);
    if (isRepeated) return all;
    all.push(...page);
    const last = page.at(-1);
    const next =
      answer.headers.get(NEXT) ??
      (page.length === PAGE && last !== undefined ? list.keyOf?.(last) : undefined);
    if (!next || next === after) return all;
    after = next;
  }
}

function itemsOf(reader: Reader, text: string): unknown[] {
  return reader.list<Record<string, unknown>>(reader.json(text), 'list of objects', {});
}

const sameFirst = <T>([first]: T[], [again]: T[], keyOf: (item: T) => string): boolean =>
  first !== undefined && again !== undefined && keyOf(first) === keyOf(again);
