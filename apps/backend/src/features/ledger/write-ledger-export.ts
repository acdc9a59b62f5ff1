import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { LedgerExport } from './ledger-service.js';

/**
 * Writes an export entry by entry, as fast as its reader takes it. A failure on the way cuts the
 * answer off, so that half a ledger never looks like a whole one.
 */
export async function writeLedgerExport(res: Response, exported: LedgerExport): Promise<void> {
  res.type('json');
  res.set('content-disposition', 'attachment; filename="status-ledger.json"');
  await pipeline(Readable.from(textOf(exported)), res);
}

async function* textOf({ about, entries, head }: LedgerExport): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"entries":[`;
  let separator = '\n';
  for await (const { entry, receipt } of entries) {
    yield separator + JSON.stringify({ entry, receipt });
    separator = ',\n';
  }
  yield `\n],"head":${JSON.stringify(await head())}}\n`;
}
