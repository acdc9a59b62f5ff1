import { expect, it } from 'vitest';
import { CONTROL, createLedger, deletedOf, historyOf, sealGroup } from '../test/sealed-world.js';
import { describeReport, isProved } from './describe-report.js';
import type { HistoryExport } from './verify-history.js';
import { readHeads, readLedger, verifyText } from './verify-text.js';
import type { Kept } from './verify-ledger.js';

function world() {
  const ledger = createLedger();
  const groups = [sealGroup(ledger, 1), sealGroup(ledger, 2), sealGroup(ledger, 3)] as const;
  const kept: Kept = { keys: [ledger.pem], heads: [ledger.head()], ledger: ledger.export() };
  return { ledger, groups, kept };
}
const verify = (exported: object, kept: Kept) => verifyText(JSON.stringify(exported), kept);

it('proves a run, a history and the ledger against what an auditor kept', () => {
  const { ledger, groups, kept } = world();
  const history = historyOf(ledger, [groups[0], deletedOf(groups[1]), groups[2]]);
  expect(describeReport(verify(groups[0], kept))).toMatch(/Verified: nothing was changed since/);
  expect(describeReport(verify(history, kept))).toContain('3 runs are in the ledger');
  expect(describeReport(verify(ledger.export(), kept))).toMatch(/left out or cut off\.$/);
});

it('finds a tail that was cut off, and one that was written anew', () => {
  const { ledger, kept } = world();
  const shorter = createLedger();
  const whole = ledger.export();
  const { heads = [] } = kept;
  ledger.links.pop();
  const cut = ledger.export();
  expect(isProved(verify(cut, { keys: [ledger.pem] }))).toBe(true);
  expect(verify(cut, { keys: [ledger.pem], heads })).toMatchObject({
    ok: false,
    firstBroken: { part: 'head', seq: 2, why: expect.stringContaining('entries 2 to 2 are gone') },
  });
  ledger.seal('group:another', `sha256:${'9'.repeat(64)}`);
  expect(verify(ledger.export(), { keys: [ledger.pem], heads })).toMatchObject({
    firstBroken: { part: 'head', why: expect.stringContaining('another entry 2 than the head') },
  });
  const foreign = { keys: [ledger.pem], heads: [shorter.head()] };
  expect(verify(whole, foreign).ok).toBe(false);
});

it('finds a run that is not in the ledger, or another one there', () => {
  const { groups, kept } = world();
  const { ledger: exported, keys = [] } = kept;
  const without = { ...exported!, entries: exported!.entries.slice(0, 2) };
  expect(verify(groups[2], { keys, ledger: without })).toMatchObject({ ok: false });
  const other = createLedger();
  other.seal('release:1', `sha256:${'8'.repeat(64)}`);
  sealGroup(other, 1);
  const foreign = { keys: [...keys, other.pem], ledger: other.export() };
  expect(verify(groups[0], foreign)).toMatchObject({
    firstBroken: {
      part: 'entry',
      groupId: groups[0].group.id,
      why: 'the ledger has no such entry',
    },
  });
});

it('finds runs that a history leaves out, of the periods that were asked for alone', () => {
  const { ledger, groups, kept } = world();
  const [first, second, third] = groups;
  expect(verify(historyOf(ledger, [first, third]), kept)).toMatchObject({
    ok: false,
    firstBroken: { part: 'group', groupId: second.group.id, why: 'it was sealed and is left out' },
  });
  const from = third.computations[0]!.period.from;
  expect(isProved(verify(historyOf(ledger, [third], { from }), kept))).toBe(true);
  expect(verify(historyOf(ledger, [second, third], { from }), kept)).toMatchObject({
    firstBroken: { part: 'group', why: 'its period is not one that was asked for' },
  });
});

it('finds runs of another control, in another order or twice', () => {
  const { ledger, groups, kept } = world();
  const [first, second, third] = groups;
  const foreign: HistoryExport = { ...historyOf(ledger, groups), controlId: 'other' };
  expect(verify(foreign, { keys: kept.keys })).toMatchObject({
    firstBroken: { groupId: first.group.id, why: 'it is a run of another control' },
  });
  for (const given of [
    [second, first, third],
    [first, second, second, third],
  ])
    expect(verify(historyOf(ledger, given), kept)).toMatchObject({
      firstBroken: { part: 'group', groupId: (given[1] === first ? first : second).group.id },
    });
  expect(verify({ ...historyOf(ledger, groups), groups: [] }, { keys: kept.keys }).ok).toBe(false);
});

it('names a run that waits for its receipt as pending, which proves nothing yet', () => {
  const { ledger, groups, kept } = world();
  const { v, group, computations } = groups[2];
  const waiting = { v, group, computations };
  const report = verify(waiting, { keys: kept.keys });
  expect(report).toMatchObject({ ok: true, pending: true });
  expect(isProved(report)).toBe(false);
  expect(describeReport(report)).toMatch(/^PENDING: whole in itself/m);
  const history = historyOf(ledger, [groups[0], groups[1], waiting]);
  expect(verify(history, { keys: kept.keys })).toMatchObject({ ok: true, pending: true });
});

it('takes receipts of several ledgers, each with a key that is trusted', () => {
  const [one, other] = [createLedger('one'), createLedger('other')];
  const groups = [sealGroup(one, 1), sealGroup(other, 2)];
  const history = {
    ...historyOf(one, groups),
    keys: [
      { ledgerId: 'one', publicKey: one.pem },
      { ledgerId: 'other', publicKey: other.pem },
    ],
  };
  expect(isProved(verify(history, { keys: [one.pem, other.pem] }))).toBe(true);
  expect(verify(history, { keys: [one.pem] })).toMatchObject({ firstBroken: { part: 'key' } });
});

it('reads kept heads and ledgers, or says what is wrong with the file', () => {
  const { ledger } = world();
  const head = ledger.head();
  expect(readHeads(JSON.stringify(head))).toEqual([head]);
  expect(readHeads(JSON.stringify({ items: [head, head] }))).toEqual([head, head]);
  expect(() => readHeads('{}')).toThrow('holds none');
  expect(() => readHeads('{')).toThrow('not JSON');
  expect(readLedger(JSON.stringify(ledger.export())).entries).toHaveLength(3);
  expect(() => readLedger('{"v":1}')).toThrow('is none');
  expect(CONTROL).toBe(historyOf(ledger, []).controlId);
});
