import { randomUUID } from 'node:crypto';
import type { EvidenceDraft, EvidenceSource, Json } from '@status/evidence';
import { fitValue } from '@status/evidence';
import type { Node } from 'node-red';
import type { RunMessage } from '../../runs/message.js';

/** Longest key that is kept: it is read by people in lists. */
const MAX_KEY = 500;

export interface Finding {
  readonly key: string;
  readonly value: Json;
  readonly result: boolean;
  readonly source?: EvidenceSource | undefined;
  readonly from?: string;
  readonly to?: string;
  readonly maxBytes?: number;
}

/** What a check found, as evidence of now. */
export function evidenceOf({ key, value, maxBytes, source, ...rest }: Finding): EvidenceDraft {
  return {
    id: randomUUID(),
    key: readable(key),
    ...fitValue(value, maxBytes),
    ...rest,
    at: new Date().toISOString(),
    ...(source === undefined ? {} : { source }),
  };
}

/** Cut by whole characters; half of a surrogate pair has no canonical form. */
function readable(key: string): string {
  const cut = [...key.slice(0, 2 * MAX_KEY)].slice(0, MAX_KEY).join('');
  return cut.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The message with checks added and the verdict of all of them as its result.
 *
 * @param by the node that checked
 */
export function withEvidence(
  message: RunMessage,
  found: readonly EvidenceDraft[],
  by: Pick<Node, 'id' | 'name'>,
): RunMessage {
  const evidences = [...(message.evidences ?? []), ...found];
  const result = found.every((evidence) => evidence.result);
  return { ...message, evidences, result, check: by.name || by.id };
}
