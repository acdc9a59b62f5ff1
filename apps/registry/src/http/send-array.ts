import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Arrays up to this length are written at once. */
const SMALL = 500;
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Answers an array as JSON. A long one is written piece by piece, as fast as it is read: its text
 * as a whole may be longer than a string can be. All items are there before the first byte; should
 * writing fail all the same, the connection is cut, so that no reader takes the part for the whole.
 */
export async function sendArray(res: Response, items: readonly unknown[]): Promise<void> {
  if (items.length <= SMALL) {
    res.json(items);
    return;
  }
  res.type('json');
  try {
    await pipeline(Readable.from(jsonChunks(items), { objectMode: false }), res);
  } catch (error) {
    res.destroy();
    // Readers that leave are no fault.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The text of a JSON array, framed as Governify's registry does. */
function* jsonChunks(items: readonly unknown[]): Generator<string> {
  let text = '[\n';
  for (const [index, item] of items.entries()) {
    text += (index === 0 ? '' : '\n,\n') + JSON.stringify(item);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield `${text}\n]\n`;
}
