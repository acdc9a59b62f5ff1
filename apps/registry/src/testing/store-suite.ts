import { describe, expect, test } from 'vitest';
import type { Store } from '../store/store.js';
import { buildAgreement } from './build.js';
import { describeMetricStates } from './store-suite-metrics.js';
import { describeBills, describeOverrides, describeTemplates } from './store-suite-records.js';
import { describeStates } from './store-suite-states.js';

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
      expect(await agreements.get('a')).toMatchObject({ version: 1 });
    });

    test('a change of one that was deleted and made anew does not happen', async () => {
      const { agreements } = await open();
      await agreements.insert(buildAgreement('a'));
      expect(await agreements.replace('a', 1, buildAgreement('a'))).toBe(true);
      await agreements.delete('a');
      await agreements.insert(buildAgreement('a'));
      expect(await agreements.replace('a', 2, buildAgreement('a'))).toBe(false);
      expect((await agreements.get('a'))?.version).toBe(1);
    });

    test('all are deleted and counted', async () => {
      const { agreements } = await open();
      for (const id of ['a', 'b']) await agreements.insert(buildAgreement(id));
      await agreements.replace('a', 1, buildAgreement('a'));
      expect(await agreements.deleteAll()).toBe(2);
      expect(await agreements.deleteAll()).toBe(0);
      expect(await agreements.list({ limit: 10 })).toEqual([]);
    });
  });

  describeStates(name, open);
  describeMetricStates(name, open);
  describeTemplates(name, open);
  describeBills(name, open);
  describeOverrides(name, open);
}
