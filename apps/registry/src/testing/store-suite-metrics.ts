import { describe, expect, test } from 'vitest';
import { MAX_RECORDS, type Store } from '../store/store.js';
import { buildMetricState, buildState, DAY } from './build.js';

const FUTURE = '2999-01-01T00:00:00.000Z';
const PAST = '2020-01-01T00:00:00.000Z';

/** What every adapter does with states of metrics. */
export function describeMetricStates(name: string, open: () => Promise<Store>): void {
  describe(`${name}: states of metrics`, () => {
    const metrics = { agreementId: 'agr', stateType: 'metrics', limit: 100 } as const;
    const uptime = { agreementId: 'agr', id: 'UPTIME', scope: { site: 'north' }, period: DAY };

    test('a metric is kept beside a guarantee of the same name, with its window', async () => {
      const { states } = await open();
      const window = { type: 'static', period: 'daily' };
      await states.upsert([buildState({ id: 'UPTIME' })], 't1');
      await states.upsert([buildMetricState({ window, parameters: { 'a.b': 1 } })], 't1');
      expect(await states.find(metrics)).toMatchObject([
        {
          ...uptime,
          stateType: 'metrics',
          window,
          records: [{ value: 99, evidences: [{ id: 'e1' }], parameters: { 'a.b': 1 }, time: 't1' }],
        },
      ]);
      expect(await states.find({ ...metrics, stateType: 'guarantees' })).toHaveLength(1);
    });

    test('what a metric was worth before is kept where it differed', async () => {
      const { states } = await open();
      for (const [index, value] of [1, 1, 2].entries())
        await states.upsert([buildMetricState({ value })], `t${index}`);
      const [state] = await states.find(metrics);
      expect(state?.records.map(({ value, time }) => [value, time])).toEqual([
        [2, 't2'],
        [1, 't0'],
      ]);
    });

    test('an increase starts from 0, from the last value, and from 0 where that is no number', async () => {
      const { states } = await open();
      const first = await states.increase(uptime, 2, 't1');
      expect(first).toMatchObject({
        ...uptime,
        records: [{ value: 2, evidences: [], time: 't1' }],
      });
      await states.upsert([buildMetricState({ value: 5.5 })], 't2');
      expect((await states.increase(uptime, 0.5, 't3')).records).toMatchObject([{ value: 6 }]);
      await states.upsert([buildMetricState({ value: true })], 't4');
      expect((await states.increase(uptime, -1, 't5')).records).toMatchObject([{ value: -1 }]);
      const [state] = await states.find(metrics);
      expect(state?.records.map(({ value }) => value)).toEqual([-1, true, 6, 5.5, 2]);
    });

    test('50 increases in parallel all count', async () => {
      const { states } = await open();
      const found = await Promise.all(
        Array.from({ length: 50 }, () => states.increase(uptime, 1, 't1')),
      );
      const values = found.flatMap(({ records }) => records.map(({ value }) => value as number));
      expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      const [state, ...others] = await states.find(metrics);
      expect(others).toEqual([]);
      expect(state?.records).toHaveLength(MAX_RECORDS);
      expect(state?.records[0]?.value).toBe(50);
    }, 60_000);

    test('a state that says the same is only kept for longer', async () => {
      const { states } = await open();
      for (const [index, day] of ['01', '02', '03'].entries())
        await states.upsert([buildMetricState()], `t${index}`, {
          expiresAt: `2999-01-${day}T00:00:00.000Z`,
        });
      const [state] = await states.find(metrics);
      expect(state?.records.map(({ time }) => time)).toEqual(['t0']);
    });

    test('a state is not found once its time is over, and then begins anew', async () => {
      const { states } = await open();
      await states.upsert([buildMetricState({ value: 1 })], 't1', { expiresAt: FUTURE });
      expect(await states.find(metrics)).toHaveLength(1);
      await states.upsert([buildMetricState({ value: 1 })], 't2', { expiresAt: PAST });
      expect(await states.find(metrics)).toEqual([]);
      const anew = await states.increase(uptime, 3, 't3', { expiresAt: FUTURE });
      expect(anew.records).toMatchObject([{ value: 3 }]);
      expect((await states.find(metrics))[0]?.records).toHaveLength(1);
      await states.upsert([buildMetricState({ value: 4 })], 't4', { expiresAt: PAST });
      await states.upsert([buildMetricState({ value: 4 })], 't5');
      expect((await states.find(metrics))[0]?.records).toMatchObject([{ value: 4, time: 't5' }]);
    });
  });
}
