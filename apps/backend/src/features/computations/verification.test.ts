import { expect, it } from 'vitest';
import { standingOf, summarise } from './verification.js';

const since = new Date('2026-11-01T08:00:00.000Z');
const handedOver = { status: 'pending', since, attempts: 2, detail: 'It is away.' } as const;
const unsealed = { receipt: null, finishedAt: null };
const report = { ok: true, checks: [], pending: true } as never;
const none = { evidences: 0, passed: 0 };
const nothing = { rows: 0, ...none, shown: { ...none, value: null, ofRows: none } };

it('tells a receipt to come from one that is gone', () => {
  expect(standingOf(unsealed, handedOver)).toEqual(handedOver);
  expect(standingOf(unsealed, undefined).status).toBe('missing');
  expect(standingOf(unsealed, { ...handedOver, status: 'confirmed' }).status).toBe('missing');
});

it('calls a receipt to come no fault, and a refused or lost one a fault', () => {
  const seal = { group: { id: 'g', controlId: 'c', digest: 'd' } };
  const pending = summarise(report, seal, nothing, handedOver);
  expect(pending).toMatchObject({ ok: true, ledger: { status: 'pending' } });
  expect(pending.checks.at(-1)).toEqual({
    what: 'receipt',
    ok: true,
    detail:
      'pending: handed over at 2026-11-01T08:00:00.000Z, the ledger has yet to sign it. It is away.',
  });
  for (const status of ['refused', 'missing'] as const) {
    const faulty = summarise(report, seal, nothing, { ...handedOver, status });
    expect(faulty.ok).toBe(false);
    expect(faulty.checks.at(-1)).toMatchObject({ what: 'receipt', ok: false });
  }
});

it('finds a value and counts that the evidences do not bear out', () => {
  const seal = { group: { id: 'g', controlId: 'c', digest: 'd' } };
  const two = { evidences: 2, passed: 1 };
  const shown = { ...two, value: 50, ofRows: two };
  const counts = (change: object) =>
    summarise(report, seal, { rows: 1, ...two, shown: { ...shown, ...change } }, handedOver);
  expect(counts({}).ok).toBe(true);
  for (const change of [
    { value: 100 },
    { value: null },
    { passed: 2 },
    { evidences: 1 },
    { ofRows: { evidences: 2, passed: 2 } },
  ])
    expect(counts(change).checks).toContainEqual(
      expect.objectContaining({ what: 'counts', ok: false }),
    );
});
