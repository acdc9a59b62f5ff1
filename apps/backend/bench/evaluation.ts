import { evaluateObjective, parseObjective } from '@status/guarantees';

const TIMES = 1_000_000;

/** Objectives, parsed once and evaluated often, against the same arithmetic written by hand. */
export function evaluation(): void {
  const objective = parseObjective('A >= 90 && B * 2 <= 10', ['A', 'B']);
  const values = new Map<string, number | boolean>();
  let met = 0;
  const time = (work: (n: number) => boolean) => {
    const start = performance.now();
    for (let n = 0; n < TIMES; n++) if (work(n)) met++;
    return performance.now() - start;
  };
  const ours = time((n) => {
    values.set('A', n % 100).set('B', n % 7);
    return evaluateObjective(objective, values);
  });
  const byHand = time((n) => {
    values.set('A', n % 100).set('B', n % 7);
    return (values.get('A') as number) >= 90 && (values.get('B') as number) * 2 <= 10;
  });
  const start = performance.now();
  let refused = '';
  try {
    parseObjective('A + '.repeat(12_500) + 'A', ['A']);
  } catch (error) {
    refused = (error as Error).name;
  }
  console.log(
    `evaluation of ${TIMES.toLocaleString('en')} objectives: ${ours.toFixed(0)} ms, by hand ${byHand.toFixed(0)} ms, ${(ours / byHand).toFixed(1)} x (${met} met); 50,000 characters: ${refused} in ${(performance.now() - start).toFixed(2)} ms`,
  );
}
