import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { SealedExport } from './evidence-service.js';
import { toContractStanding } from './group-mapper.js';
import type { HistoryExport, PrunedGroup } from './history-service.js';

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

/** As `writeExport`, of all groups of a control. */
export async function writeHistory(res: Response, exported: HistoryExport): Promise<void> {
  const { controlId } = exported.about;
  res.type('json');
  res.set('content-disposition', `attachment; filename="status-history-${controlId}.json"`);
  await pipeline(Readable.from(historyOf(exported)), res);
}

async function* textOf({ seal, ledger, computations }: SealedExport): AsyncGenerator<string> {
  const about = { ...seal, ...standing(ledger) };
  yield `${JSON.stringify(about).slice(0, -1)},"computations":[`;
  let separator = '';
  for await (const row of computations) {
    yield separator + JSON.stringify(row);
    separator = ',';
  }
  yield ']}';
}

async function* historyOf({ about, groups, keys }: HistoryExport): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"groups":[`;
  let separator = '\n';
  for await (const group of groups) {
    yield separator;
    if ('deleted' in group) yield prunedText(group);
    else yield* textOf(group);
    separator = ',\n';
  }
  yield `\n],"keys":${JSON.stringify(keys())}}\n`;
}

const prunedText = ({ seal, ledger, deleted }: PrunedGroup): string =>
  JSON.stringify({
    ...seal,
    ...standing(ledger),
    deleted: { at: deleted.at.toISOString(), digests: deleted.digests },
  });

/** A receipt speaks for itself; where it is missing, why. */
const standing = (ledger: SealedExport['ledger']) =>
  ledger.status === 'confirmed' ? {} : { ledger: toContractStanding(ledger) };
