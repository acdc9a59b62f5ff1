import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { SealedExport } from './evidence-service.js';

/**
 * Writes an export as one JSON document, row by row and as fast as its reader takes it. A failure
 * on the way cuts the answer off, so that half an export never looks like a whole one.
 */
export async function writeExport(res: Response, exported: SealedExport): Promise<void> {
  const { id } = exported.seal.group;
  res.type('json');
  res.set('content-disposition', `attachment; filename="status-evidence-${id}.json"`);
  await pipeline(Readable.from(textOf(exported)), res);
}

async function* textOf({ seal, computations }: SealedExport): AsyncGenerator<string> {
  yield `${JSON.stringify(seal).slice(0, -1)},"computations":[`;
  let separator = '';
  for await (const row of computations) {
    yield separator + JSON.stringify(row);
    separator = ',';
  }
  yield ']}';
}
