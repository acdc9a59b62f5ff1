import { evaluateObjective, parseObjective } from '@status/guarantees';

const TIMES = 1_000_000;

/** Objectives as people write them, each beside the same arithmetic written by hand. */
const OBJECTIVES: [string, (a: number, b: number) => unknown][] = [
  ['A >= 90 && B * 2 <= 10', (a, b) => a >= 90 && b * 2 <= 10],
  ['A + B >= 3', (a, b) => a + b >= 3],
  ['(A - B) / A < 0.5 || B == 0', (a, b) => (a - b) / a < 0.5 || b === 0],
  ['A > 10', (a) => a > 10],
  ['100 * B / A <= 20', (a, b) => (100 * b) / a <= 20],
  ['!(A < 3) && B != 4', (a, b) => !(a < 3) && b !== 4],
  ['A % 7 == 3', (a) => a % 7 === 3],
  ['-A + B * 2 - 4 > A / (B + 1)', (a, b) => -a + b * 2 - 4 > a / (b + 1)],
];

/** Objectives, parsed once and evaluated often, against the same arithmetic written by hand. */
export function evaluation(): void {
  const objectives = OBJECTIVES.map(([text]) => parseObjective(text, ['A', 'B']));
  const byHand = OBJECTIVES.map(([, judge]) => judge);
  const values = new Map<string, number | boolean>();
  let met = 0;
  const time = (work: (n: number) => unknown) => {
    const start = performance.now();
    for (let n = 0; n < TIMES; n++) {
      values.set('A', n % 100).set('B', n % 7);
      if (work(n)) met++;
    }
    return performance.now() - start;
  };
  const ours = () =>
    time((n) => evaluateObjective(objectives[n % 8] as (typeof objectives)[0], values));
  const hand = () =>
    time((n) => byHand[n % 8]?.(values.get('A') as number, values.get('B') as number));
  // The first round warms both up.
  const [, , parsed, written] = [ours(), hand(), ours(), hand()] as const;
  const start = performance.now();
  let refused = '';
  try {
    parseObjective('A + '.repeat(12_500) + 'A', ['A']);
  } catch (error) {
    refused = (error as Error).name;
  }
  console.log(
    `evaluation of ${TIMES.toLocaleString('en')} objectives of ${OBJECTIVES.length} kinds: ${parsed.toFixed(0)} ms, by hand ${written.toFixed(0)} ms, ${(parsed / written).toFixed(1)} x (${met} met); 50,000 characters: ${refused} in ${(performance.now() - start).toFixed(2)} ms`,
  );
}
