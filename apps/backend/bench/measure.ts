export interface Figures {
  /** Milliseconds. */
  p50: number;
  p95: number;
}

/** Times `work` one call after the other, after a tenth as many calls to warm up. */
export async function measure(times: number, work: () => Promise<unknown>): Promise<Figures> {
  for (let i = 0; i < times / 10; i++) await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))] as number;
  return { p50: at(0.5), p95: at(0.95) };
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** How time grows with size: 0 is not at all, 1 is linearly. */
export const exponent = (sizes: [number, number], times: [number, number]): number =>
  Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);

export const ms = (value: number) => `${value.toFixed(2)} ms`;
