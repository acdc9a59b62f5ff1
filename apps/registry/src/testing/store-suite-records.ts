import { describe, expect, test } from 'vitest';
import type { Bill, Override, Store } from '../store/store.js';

type Open = () => Promise<Store>;

const month = (number: number) => ({
  from: `2025-0${number}-01T00:00:00.000Z`,
  to: `2025-0${number + 1}-01T00:00:00.000Z`,
});

/** What every adapter does with templates. */
export function describeTemplates(name: string, open: Open): void {
  describe(`${name}: templates`, () => {
    const template = (id: string) => ({ type: 'template', id, terms: { 'z.$': 1, a: ['\u0000'] } });

    test('a template comes back as it went in, its keys in their order', async () => {
      const { templates } = await open();
      expect(await templates.insert(template('t-v1-0-0'))).toBe(true);
      const stored = await templates.get('t-v1-0-0');
      expect(JSON.stringify(stored)).toBe(JSON.stringify(template('t-v1-0-0')));
    });

    test('an id is taken once, until the template is deleted', async () => {
      const { templates } = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => templates.insert(template('t'))),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await templates.delete('t')).toBe(true);
      expect(await templates.delete('t')).toBe(false);
      expect(await templates.get('t')).toBeUndefined();
      expect(await templates.insert(template('t'))).toBe(true);
    });

    test('lists are ordered by id and come in pages', async () => {
      const { templates } = await open();
      for (const id of ['b', 'C', 'a']) await templates.insert(template(id));
      const ids = async (page: { limit: number; after?: string }) =>
        (await templates.list(page)).map(({ id }) => id);
      expect(await ids({ limit: 2 })).toEqual(['C', 'a']);
      expect(await ids({ limit: 2, after: 'a' })).toEqual(['b']);
    });
  });
}

/** What every adapter does with bills. */
export function describeBills(name: string, open: Open): void {
  describe(`${name}: bills`, () => {
    const bill = (number: number, change: Partial<Bill> = {}): Bill => ({
      agreementId: 'agr',
      billId: String(number),
      state: 'open',
      period: month(number),
      ...change,
    });
    const closed = { state: 'closed', closeDate: '2025-09-01T00:00:00.000Z' } as const;

    test('a bill is made, changed, closed, and then left as it is', async () => {
      const { bills } = await open();
      expect(await bills.put(bill(1))).toBe('created');
      expect(await bills.put(bill(1, { billId: 'other' }))).toBe('changed');
      expect(await bills.put(bill(1, closed))).toBe('changed');
      expect(await bills.put(bill(1))).toBe('closed');
      expect(await bills.get('agr', month(1).from)).toEqual(bill(1, closed));
      expect(await bills.get('agr', month(2).from)).toBeUndefined();
    });

    test('writers in parallel make one bill, and once it is closed none opens it again', async () => {
      const { bills } = await open();
      const made = await Promise.all(Array.from({ length: 20 }, () => bills.put(bill(1))));
      expect(made.filter((outcome) => outcome === 'created')).toHaveLength(1);
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => bills.put(bill(1, index === 3 ? closed : {}))),
      );
      expect(await bills.get('agr', month(1).from)).toEqual(bill(1, closed));
      expect(await bills.list({ agreementId: 'agr', limit: 10 })).toHaveLength(1);
    }, 60_000);

    test('bills are listed by start of their period and deleted by agreement', async () => {
      const { bills } = await open();
      for (const number of [3, 1, 2]) await bills.put(bill(number));
      await bills.put(bill(1, { agreementId: 'other' }));
      const ids = async (query: { from?: string; to?: string; limit?: number }) =>
        (await bills.list({ agreementId: 'agr', limit: 10, ...query })).map(({ billId }) => billId);
      expect(await ids({})).toEqual(['1', '2', '3']);
      expect(await ids({ limit: 2 })).toEqual(['1', '2']);
      expect(await ids({ from: month(2).from, to: month(3).from })).toEqual(['2']);
      expect(await bills.deleteOf('agr')).toBe(3);
      expect(await bills.deleteOf('agr')).toBe(0);
      expect(await bills.list({ agreementId: 'other', limit: 10 })).toHaveLength(1);
    });
  });
}

/** What every adapter does with overrides. */
export function describeOverrides(name: string, open: Open): void {
  describe(`${name}: overrides`, () => {
    const override = (change: Partial<Override> = {}): Override => ({
      agreementId: 'agr',
      guaranteeId: 'G',
      scope: { priority: '1', 'a.b': '$x' },
      period: month(1),
      evidences: { 'e.1': { $ref: 'none' } },
      comment: 'agreed',
      ...change,
    });

    test('an override comes back as it went in and is there once', async () => {
      const { overrides } = await open();
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => overrides.insert(override())),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const reordered = override({ scope: { 'a.b': '$x', priority: '1' } });
      expect(await overrides.insert(reordered)).toBe(false);
      expect(await overrides.list({ agreementId: 'agr' })).toEqual([override()]);
    });

    test('overrides are listed by guarantee and start, and deleted one by one or all', async () => {
      const { overrides } = await open();
      const others = [
        override({ guaranteeId: 'H' }),
        override({ period: month(2) }),
        override({ scope: {} }),
        override({ agreementId: 'other' }),
      ];
      for (const other of [...others, override()]) expect(await overrides.insert(other)).toBe(true);
      const all = await overrides.list({ agreementId: 'agr' });
      expect(all.map(({ guaranteeId, period }) => [guaranteeId, period.from])).toEqual([
        ['G', month(1).from],
        ['G', month(1).from],
        ['G', month(2).from],
        ['H', month(1).from],
      ]);
      expect(await overrides.list({ agreementId: 'agr', limit: 2 })).toEqual(all.slice(0, 2));
      expect(await overrides.list({ agreementId: 'agr', guaranteeId: 'H' })).toEqual([others[0]]);
      expect(await overrides.delete(override())).toBe(true);
      expect(await overrides.delete(override())).toBe(false);
      expect(await overrides.deleteOf('agr')).toBe(3);
      expect(await overrides.list({ agreementId: 'other' })).toHaveLength(1);
    });
  });
}
