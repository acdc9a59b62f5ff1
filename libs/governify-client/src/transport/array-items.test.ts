import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArrayItems, BrokenArray } from './array-items.js';

const read = (pieces: readonly string[], longest = 10_000): unknown[] => {
  const items = new ArrayItems(longest);
  const all = pieces.flatMap((piece) => items.push(piece));
  items.end();
  return all;
};

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 });

/** A text cut into pieces at any places. */
const cut = (text: string, at: readonly number[]): string[] => {
  const places = [0, ...at.map((place) => place % (text.length + 1)), text.length].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((place, n) => text.slice(places[n], place));
};

const frame = (list: readonly unknown[]) =>
  `[\n${list.map((item) => JSON.stringify(item)).join('\n,\n')}\n]\n`;

test('any list is read as JSON.parse reads it, wherever its text is cut', () => {
  fc.assert(
    fc.property(
      objects,
      fc.array(fc.nat(5_000)),
      fc.constantFrom(frame, JSON.stringify, (list: unknown) => JSON.stringify(list, null, 2)),
      (list, at, write) => {
        const text = write(list);
        expect(read(cut(text, at))).toEqual(JSON.parse(text));
      },
    ),
    { numRuns: 500 },
  );
});

test('every beginning of a list is broken, after the items that are complete', () => {
  const text = frame([{ a: '}]\\"' }, { b: [{}, '{'] }]);
  for (let length = 0; length < text.lastIndexOf(']'); length += 1)
    expect(() => read([text.slice(0, length)])).toThrow(BrokenArray);
  const items = new ArrayItems(100);
  expect(items.push(text.slice(0, -3))).toHaveLength(2);
});

test.each([
  ...[
    '{}',
    'null',
    '<html>',
    '[1]',
    '["a"]',
    '[[]]',
    '[{},]',
    '[,{}]',
    '[{}{}]',
    '[{}] x',
    '[{}]]',
  ],
  ...['[{"a":}]', '[{"a":1]]', '[{\\"a\\":1}]', "[{'a':1}]"],
])('%s is broken', (text) => {
  expect(() => read([text])).toThrow(BrokenArray);
  expect(() => read([...text])).toThrow(BrokenArray);
});

test('an item of any length must end', () => {
  const items = new ArrayItems(1_000);
  const push = () => {
    for (let n = 0; n < 1_000; n += 1) items.push(n === 0 ? '[{"a":"' : 'xxxxxxxxxx"');
  };
  expect(push).toThrow('longer than 1000');
});

test('an item comes before the next one is made', () => {
  const items = new ArrayItems(100);
  expect(items.push('[\n{"a":1}\n')).toEqual([{ a: 1 }]);
  expect(items.push(',\n{"a"')).toEqual([]);
  expect(items.push(':2}\n]')).toEqual([{ a: 2 }]);
  items.end();
});
