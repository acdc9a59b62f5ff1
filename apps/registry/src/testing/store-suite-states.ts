import { describe, expect, test } from 'vitest';
import { MAX_RECORDS, type Store } from '../store/store.js';
import { stateKey } from '../store/state-key.js';
import { buildState, DAY } from './build.js';

/** What every adapter does with states of guarantees. */
export function describeStates(name: string, open: () => Promise<Store>): void {
  describe(`${name}: states`, () => {
    const all = { agreementId: 'agr', stateType: 'guarantees', limit: 100 } as const;

    test('a state is kept with its record', async () => {
      const { states } = await open();
      await states.upsert([buildState({ missingMetrics: ['ERRORS'] })], 't1');
      expect(await states.find(all)).toEqual([
        {
          key: stateKey(buildState()),
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
        Array.from({ length: 110 }, (_, index) => buildState({ id: `G${index}`, value }));
      await Promise.all([
        states.upsert(many(true), 't1'),
        states.upsert(many(false).reverse(), 't2'),
        states.upsert(many(true), 't3'),
      ]);
      const found = await states.find({ agreementId: 'agr', limit: 1000 });
      expect(found).toHaveLength(110);
    }, 30_000);

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

    test('evidences and scopes come back as they went in, whatever their keys', async () => {
      const { states } = await open();
      const odd = { 'a.b': '1', $set: { $inc: { 'x.y': 1 } }, z: [null, 'nul \u0000'], '': 0 };
      const state = buildState({ scope: { ...odd, constructor: 'c' }, evidences: [odd, [odd]] });
      await states.upsert([state], 't1');
      const [found] = await states.find(all);
      expect(JSON.stringify(found?.scope)).toBe(JSON.stringify(state.scope));
      expect(JSON.stringify(found?.records[0]?.evidences)).toBe(JSON.stringify(state.evidences));
    });

    test('states are found by scope: as text, as JSON scalar, or by the key alone', async () => {
      const { states } = await open();
      const scopes = [{ n: 5, 'a.b': 'x' }, { n: '5' }, { n: '12abc', on: true }, { m: '5' }];
      await states.upsert(
        scopes.map((scope) => buildState({ scope })),
        't1',
      );
      const count = async (scope: Record<string, string>) =>
        (await states.find({ ...all, scope })).length;
      expect(await count({ n: '5' })).toBe(2);
      expect(await count({ n: '5.0' })).toBe(1);
      expect(await count({ n: '12' })).toBe(0);
      expect(await count({ n: '*' })).toBe(3);
      expect(await count({ n: '*', 'a.b': 'x' })).toBe(1);
      expect(await count({ on: 'true' })).toBe(1);
      expect(await count({ 'n=5': '*' })).toBe(0);
    });

    test('states are found by period and come in pages, with as many records as wanted', async () => {
      const { states } = await open();
      const days = ['01', '02', '03', '04', '05'].map((day) => ({
        from: `2025-03-${day}T00:00:00.000Z`,
        to: '2025-04-01T00:00:00.000Z',
      }));
      for (const value of [true, false])
        await states.upsert(
          days.map((period) => buildState({ period, value })),
          `t-${value}`,
        );
      expect(await states.find({ ...all, from: days[1]!.from })).toMatchObject([
        { period: days[1] },
      ]);
      expect(await states.find({ ...all, to: days[0]!.to })).toHaveLength(5);
      expect(await states.find({ ...all, to: days[1]!.from })).toEqual([]);

      const first = await states.find({ limit: 3, records: 1 });
      const after = first.at(-1)!.key;
      const rest = await states.find({ limit: 3, after, records: 1 });
      const keys = [...first, ...rest].map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(keys).toHaveLength(5);
      expect([...first, ...rest].map(({ records }) => records.map(({ time }) => time))).toEqual(
        Array(5).fill(['t-false']),
      );
    });

    test('50 writers in parallel leave one state per key, each with the record of a writer', async () => {
      const { states } = await open();
      const many = (writer: number) =>
        Array.from({ length: 4 }, (_, index) =>
          buildState({ id: `G${index}`, metrics: { UPTIME: writer } }),
        );
      await Promise.all(
        Array.from({ length: 50 }, (_, writer) => states.upsert(many(writer), `t${writer}`)),
      );
      const found = await states.find({ ...all, stateType: 'guarantees' });
      expect(found.map(({ id }) => id).sort()).toEqual(['G0', 'G1', 'G2', 'G3']);
      for (const { records } of found) {
        expect(records.length).toBeLessThanOrEqual(MAX_RECORDS);
        expect(records[0]?.time).toBe(`t${records[0]?.metrics['UPTIME'] as number}`);
      }
    });

    test('states of all agreements are deleted and counted', async () => {
      const { states } = await open();
      await states.upsert([buildState(), buildState({ agreementId: 'other' })], 't1');
      await states.upsert([buildState({ value: false })], 't2');
      expect(await states.deleteAll()).toBe(2);
      expect(await states.find({ limit: 10 })).toEqual([]);
    });
  });
}
