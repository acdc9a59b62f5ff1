import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import type { SealedAuditEntry } from '@status/evidence';
import { entryOf } from './audit.js';
import type { AuditExport } from './audit-service.js';

/**
 * Writes an export entry by entry, as fast as its reader takes it. A failure on the way cuts the
 * answer off, so that half a log never looks like a whole one.
 */
export async function writeAuditExport(
  res: Response,
  exported: AuditExport,
  format: 'json' | 'csv',
): Promise<void> {
  res.type(format === 'json' ? 'application/json' : 'text/csv');
  res.set('content-disposition', `attachment; filename="status-audit-log.${format}"`);
  const text = format === 'json' ? jsonOf(exported) : csvOf(exported);
  await pipeline(Readable.from(text), res);
}

async function* jsonOf({ about, entries, anchors }: AuditExport): AsyncGenerator<string> {
  yield `${JSON.stringify({ ...about, anchors }).slice(0, -1)},"entries":[`;
  let separator = '\n';
  for await (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function* csvOf({ entries }: AuditExport): AsyncGenerator<string> {
  yield stringify([HEADER]);
  // A name that begins like a formula stays a name in a spreadsheet.
  for await (const entry of entries) yield stringify([rowOf(entry)], { escape_formulas: true });
}

const HEADER = [
  ...['seq', 'at', 'actorKind', 'actorId', 'actorName', 'action'],
  ...['objectType', 'objectId', 'objectName', 'requestId', 'payload', 'prevHash', 'hash'],
];

function rowOf(entry: SealedAuditEntry): unknown[] {
  const { at, actor, action, object, requestId } = entryOf(entry);
  return [
    ...[entry.seq, at, actor.kind, actor.id, actor.name, action],
    ...[object.type, object.id, object.name, requestId],
    ...[entry.payload, entry.prevHash, entry.hash],
  ];
}
