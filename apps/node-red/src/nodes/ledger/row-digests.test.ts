import { genesisHash } from '@status/evidence';
import { expect, it } from 'vitest';
import type { RunStatus } from '../../runs/message.js';
import { evidenceOf } from '../shared/evidence.js';
import { rowDigests } from './row-digests.js';

const ids = {
  computationGroup: '0b7f3c1e-5a58-4f0c-9a52-3d5c0f7f3a11',
  controlId: '5f0d9d0a-1d3c-4f4e-8d5a-6a1f5f1f9c22',
};
const status = {
  ...ids,
  genesis: genesisHash(ids),
  period: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
  scope: {},
} as RunStatus;

const digests = (evidences: object[], result?: boolean) =>
  rowDigests(status, {
    _msgid: 'm',
    evidences: evidences as never,
    ...(result !== undefined && { result }),
  });

const evidence = evidenceOf({ key: 'a', value: 1, result: true });

it('gives one digest for each row, which any change of the evidence changes', async () => {
  const [digest] = await digests([evidence]);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(await digests([evidence])).toEqual([digest]);
  for (const change of [
    { key: 'b' },
    { value: 2 },
    { result: false },
    { at: '2026-01-01T00:00:00.000Z' },
  ]) {
    expect(await digests([{ ...evidence, ...change }])).not.toEqual([digest]);
  }
  expect(await digests([evidence], false)).not.toEqual([digest]);
});

it('follows the rows that are posted, of at most 200 evidences', async () => {
  const many = Array.from({ length: 401 }, (_, at) =>
    evidenceOf({ key: `${at}`, value: at, result: true }),
  );
  expect(await digests(many)).toHaveLength(3);
  expect(await digests([])).toEqual([]);
});

it('anchors no evidence that is chained already or has no canonical form', async () => {
  await expect(digests([{ ...evidence, prevHash: 'sha256:0', hash: 'sha256:1' }])).rejects.toThrow(
    'chained already',
  );
  await expect(digests([{ ...evidence, value: Number.NaN }])).rejects.toThrow();
});
