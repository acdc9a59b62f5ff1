import { describe, expect, test } from 'vitest';
import { MAX_RECORDS, type Store } from '../store/store.js';
import { buildAgreement, buildState, DAY } from './build.js';

/** What every adapter of the store does. @param open answers an empty store */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}: agreements`, () => {
    test('a document comes back as it went in, its keys in their order', async () => {
      const { agreements } = await open();
      const document = buildAgreement('a', [
        { objective: 'UPTIME > ERRORS', with: { UPTIME: {}, ERRORS: { note: 'nul \u0000' } } },
      ]);
      expect(await agreements.insert(document)).toBe(true);
      const stored = await agreements.get('a');
      expect(JSON.stringify(stored)).toBe(JSON.stringify({ document, version: 1 }));
    });

    test('an id is taken once', async () => {
      const { agreements } = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => agreements.insert(buildAgreement('a'))),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test('what is absent is told apart', async () => {
      const { agreements } = await open();
      expect(await agreements.get('none')).toBeUndefined();
      expect(await agreements.delete('none')).toBe(false);
      expect(await agreements.replace('none', 1, buildAgreement('none'))).toBe(false);
    });

    test('of two changes made from one revision, one succeeds', async () => {
      const { agreements } = await open();
      await agreements.insert(buildAgreement('a'));
      const outcomes = await Promise.all(
        ['x', 'y'].map((version) =>
          agreements.replace('a', 1, { ...buildAgreement('a'), version }),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const stored = await agreements.get('a');
      expect(stored?.version).toBe(2);
      expect(stored?.document.version).toBe(outcomes[0] ? 'x' : 'y');
    });

    test('lists are ordered by id and come in pages', async () => {
      const { agreements } = await open();
      for (const id of ['b', 'C', 'a-1', 'a']) await agreements.insert(buildAgreement(id));
      const ids = async (page: { limit: number; after?: string }) =>
        (await agreements.list(page)).map(({ id }) => id);
      expect(await ids({ limit: 10 })).toEqual(['C', 'a', 'a-1', 'b']);
      expect(await ids({ limit: 2, after: 'C' })).toEqual(['a', 'a-1']);
    });

    test('a deleted agreement is gone and its id is free', async () => {
      const { agreements } = await open();
      await agreements.insert(buildAgreement('a'));
      expect(await agreements.delete('a')).toBe(true);
      expect(await agreements.get('a')).toBeUndefined();
      expect(await agreements.insert(buildAgreement('a'))).toBe(true);
    });
  });

  describe(`${name}: states`, () => {
    const all = { agreementId: 'agr', limit: 100 };

    test('a state is kept with its record', async () => {
      const { states } = await open();
      await states.upsert([buildState({ missingMetrics: ['ERRORS'] })], 't1');
      expect(await states.find(all)).toEqual([
        {
          stateType: 'guarantees',
          agreementId: 'agr',
          id: 'G',
          scope: { site: 'north' },
          period: DAY,
          records: [
            {
              value: true,
              metrics: { UPTIME: 99 },
              evidences: [{ id: 'e1' }],
              missingMetrics: ['ERRORS'],
              time: 't1',
            },
          ],
        },
      ]);
    });

    test('a record that says the same is not kept again', async () => {
      const { states } = await open();
      await states.upsert([buildState()], 't1');
      await states.upsert([buildState()], 't2');
      await states.upsert([buildState({ value: false })], 't3');
      await states.upsert([buildState()], 't4');
      const [state] = await states.find(all);
      expect(state?.records.map(({ time }) => time)).toEqual(['t4', 't3', 't1']);
    });

    test('the order of scope keys is irrelevant, other keys and periods are other states', async () => {
      const { states } = await open();
      await states.upsert([buildState({ scope: { a: '1', b: '2' } })], 't1');
      await states.upsert([buildState({ scope: { b: '2', a: '1' }, value: false })], 't2');
      await states.upsert([buildState({ scope: { a: '1' } })], 't1');
      await states.upsert([buildState({ scope: { a: '1', b: '*' } })], 't1');
      await states.upsert([buildState({ scope: { a: 1, b: '2' } })], 't1');
      await states.upsert([buildState({ period: { ...DAY, to: '2025-03-03' } })], 't1');
      const found = await states.find(all);
      expect(found).toHaveLength(5);
      expect(found.filter(({ records }) => records.length === 2)).toHaveLength(1);
    });

    test('of equal keys in one call the last counts', async () => {
      const { states } = await open();
      await states.upsert([buildState({ value: false }), buildState()], 't1');
      const [state] = await states.find(all);
      expect(state?.records.map(({ value }) => value)).toEqual([true]);
    });

    test('writers in parallel make one state of one key', async () => {
      const { states } = await open();
      const many = (value: boolean) =>
        Array.from({ length: 150 }, (_, index) => buildState({ id: `G${index}`, value }));
      await Promise.all([
        states.upsert(many(true), 't1'),
        states.upsert(many(false).reverse(), 't2'),
        states.upsert(many(true), 't3'),
      ]);
      const found = await states.find({ agreementId: 'agr', limit: 1000 });
      expect(found).toHaveLength(150);
    });

    test('the history is bounded', async () => {
      const { states } = await open();
      for (let round = 1; round <= MAX_RECORDS + 5; round += 1)
        await states.upsert([buildState({ metrics: { UPTIME: round } })], `t${round}`);
      const [state] = await states.find(all);
      expect(state?.records).toHaveLength(MAX_RECORDS);
      expect(state?.records[0]?.time).toBe(`t${MAX_RECORDS + 5}`);
    });

    test('states are found and deleted by agreement and guarantee', async () => {
      const { states } = await open();
      await states.upsert(
        [buildState(), buildState({ id: 'H' }), buildState({ agreementId: 'other' })],
        't1',
      );
      expect(await states.find({ ...all, id: 'H' })).toHaveLength(1);
      expect(await states.find({ ...all, limit: 1 })).toHaveLength(1);
      expect(await states.deleteOf('agr')).toBe(2);
      expect(await states.deleteOf('agr')).toBe(0);
      expect(await states.find({ agreementId: 'other', limit: 10 })).toHaveLength(1);
    });

    test('nothing to write is no error', async () => {
      const { states } = await open();
      await states.upsert([], 't1');
      expect(await states.find(all)).toEqual([]);
    });
  });
}
