import type { ReadResult } from './document.js';
import { isObject } from './json.js';
import { readOscal } from './oscal-read.js';
import { readStatusJson } from './status-json.js';

/** Reads a JSON document, which says by its members what it is: our own format, or OSCAL. */
export function readJson(value: unknown): ReadResult {
  if (isObject(value) && value['format'] === 'status-catalog') return readStatusJson(value);
  if (isObject(value) && 'catalog' in value) return readOscal(value);
  return {
    document: undefined,
    warnings: [],
    problems: [
      {
        path: '/',
        message:
          'is neither a catalog of this API ("format": "status-catalog") nor an OSCAL one ("catalog")',
      },
    ],
  };
}
