import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appendEvidence, chainHead, genesisHash, verifyChain } from './chain.js';
import type { EvidenceRecord } from './evidence-record.js';
import { hash } from './hash.js';
import { buildChain, buildDraft, of, without } from '../test/exported-group.js';

const genesis = genesisHash(of);

const drafts = fc.array(
  fc.record({
    id: fc.uuid(),
    key: fc.string({ unit: 'grapheme' }),
    value: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))),
    result: fc.boolean(),
    at: fc.constant('2026-03-01T00:00:00.000Z'),
  }),
  { minLength: 2, maxLength: 6 },
);

it('starts each group and control somewhere else', () => {
  expect(genesis).toBe(hash({ v: 1, computationGroup: 'group-1', controlId: 'control-1' }));
  expect(genesisHash({ ...of, controlId: 'control-2' })).not.toBe(genesis);
});

it('links each record to the one before', () => {
  const first = appendEvidence([], genesis, buildDraft());
  const second = appendEvidence([first], genesis, buildDraft({ id: 'evidence-1' }));
  expect([first.seq, first.prevHash]).toEqual([0, genesis]);
  expect([second.seq, second.prevHash]).toEqual([1, first.hash]);
  expect(chainHead(genesis, [first, second])).toBe(second.hash);
  expect(chainHead(genesis, [])).toBe(genesis);
});

it('accepts every chain it made, also after a round trip over JSON', () => {
  fc.assert(
    fc.property(drafts, (some) => {
      const chain = buildChain(some);
      const received = JSON.parse(JSON.stringify(chain)) as EvidenceRecord[];
      expect(verifyChain(genesis, received)).toEqual({ ok: true, head: chain.at(-1)?.hash });
    }),
  );
});

it('finds an edit of any member of any record', () => {
  fc.assert(
    fc.property(drafts, fc.nat(), fc.nat(), (some, at, member) => {
      const chain = buildChain(some);
      const index = at % chain.length;
      const record = chain[index]!;
      const names = Object.keys(record) as (keyof EvidenceRecord)[];
      const name = names[member % names.length]!;
      const edited = [...chain];
      edited[index] = { ...record, [name]: { edited: record[name] } } as unknown as EvidenceRecord;
      expect(verifyChain(genesis, edited)).toMatchObject({ ok: false, brokenAt: index });
    }),
  );
});

it('finds a removed member and an added one', () => {
  const [record] = buildChain([buildDraft()]);
  const removed = without(record!, 'source');
  expect(verifyChain(genesis, [removed])).toMatchObject({ ok: false, brokenAt: 0 });
  const added = { ...record!, preview: 'x' };
  expect(verifyChain(genesis, [added])).toMatchObject({ ok: false, brokenAt: 0 });
});

it('finds a removed, repeated or swapped record', () => {
  const [a, b, c] = buildChain([0, 1, 2].map((id) => buildDraft({ id: `evidence-${id}` })));
  expect(verifyChain(genesis, [a!, c!])).toMatchObject({ ok: false, brokenAt: 1 });
  expect(verifyChain(genesis, [a!, a!, b!])).toMatchObject({ ok: false, brokenAt: 1 });
  expect(verifyChain(genesis, [b!, a!, c!])).toMatchObject({ ok: false, brokenAt: 0 });
});

it('finds a chain moved to another group, and what is not a record', () => {
  const chain = buildChain([buildDraft()]);
  const other = genesisHash({ ...of, computationGroup: 'group-2' });
  expect(verifyChain(other, chain)).toMatchObject({ ok: false, brokenAt: 0 });
  expect(verifyChain(genesis, [null as unknown as EvidenceRecord])).toMatchObject({ ok: false });
});

it('finds an edit whose author recomputed the hash of that record only', () => {
  const [first, second] = buildChain([buildDraft(), buildDraft({ id: 'evidence-1' })]);
  const content = without({ ...first!, result: false }, 'hash');
  const forged = { ...content, hash: hash(content) };
  expect(verifyChain(genesis, [forged, second!])).toMatchObject({ ok: false, brokenAt: 1 });
});
