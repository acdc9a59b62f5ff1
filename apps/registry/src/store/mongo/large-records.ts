import { createHash } from 'node:crypto';
import { Binary } from 'mongodb';
import type { StateRecord } from '../state-store.js';
import type { Collections, KeptRecord, RecordPart } from './collections.js';

/** A document of MongoDB ends at 16 MB, of which a state takes at most a half. */
const STATE_BYTES = 8_000_000;
/** A record above lies in parts of its own. */
const LARGE_BYTES = 2_000_000;
const PART_BYTES = 8_000_000;

/** Where a record belongs. */
interface Place {
  key: string;
  agreementId: string;
}

/**
 * Keeps a record as text, or stores its parts and keeps what they are called.
 * `prolong` says how long the parts last.
 */
export async function keep(
  { recordParts }: Collections,
  record: StateRecord,
  { key, agreementId }: Place,
): Promise<KeptRecord> {
  const text = JSON.stringify(record);
  const bytes = Buffer.from(text);
  if (bytes.length <= LARGE_BYTES) return text;
  // Named after their content, so that a repeated call writes the same parts.
  const part = `${key}/${createHash('sha256').update(bytes).digest('hex')}`;
  const parts = Math.ceil(bytes.length / PART_BYTES);
  for (let index = 0; index < parts; index += 1) {
    const piece: RecordPart = {
      _id: `${part}/${index}`,
      agreementId,
      bytes: new Binary(bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES)),
    };
    await recordParts.replaceOne({ _id: piece._id }, piece, { upsert: true });
  }
  return { part, parts };
}

/** @returns undefined when a part is missing */
export async function recall(
  { recordParts }: Collections,
  kept: KeptRecord,
): Promise<StateRecord | undefined> {
  if (typeof kept === 'string') return JSON.parse(kept) as StateRecord;
  const pieces: Uint8Array[] = [];
  for (const id of partIds(kept)) {
    const piece = await recordParts.findOne({ _id: id });
    if (!piece) return undefined;
    pieces.push(piece.bytes.value());
  }
  return JSON.parse(Buffer.concat(pieces).toString()) as StateRecord;
}

/** Keeps the parts of records for as long as their state. */
export async function prolong(
  { recordParts }: Collections,
  records: readonly KeptRecord[],
  expiresAt: Date | undefined,
): Promise<void> {
  const change = expiresAt ? { $set: { expiresAt } } : { $unset: { expiresAt: '' as const } };
  for (const id of records.flatMap(partIds)) await recordParts.updateOne({ _id: id }, change);
}

/** Removes the parts of records that are no longer kept. */
export async function forget(
  { recordParts }: Collections,
  dropped: readonly KeptRecord[],
): Promise<void> {
  for (const kept of dropped)
    for (const id of partIds(kept)) await recordParts.deleteOne({ _id: id });
}

const partIds = (kept: KeptRecord): string[] =>
  typeof kept === 'string'
    ? []
    : Array.from({ length: kept.parts }, (_, index) => `${kept.part}/${index}`);

/** What tells one kept record from another. */
export const nameOf = (kept: KeptRecord): string => (typeof kept === 'string' ? kept : kept.part);

/** How many records of a list, newest first, fit into a state. */
export function fitting(records: readonly KeptRecord[], most: number): number {
  let bytes = 0;
  const count = records
    .slice(0, most)
    .findIndex((record) => (bytes += sizeOf(record)) > STATE_BYTES);
  return count < 0 ? Math.min(records.length, most) : count;
}

const sizeOf = (kept: KeptRecord) => (typeof kept === 'string' ? Buffer.byteLength(kept) : 200);
