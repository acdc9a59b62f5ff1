import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.js';

/** A clock that moves when somebody sleeps. */
function fakeClock() {
  const clock = {
    time: 0,
    slept: [] as number[],
    now: () => clock.time,
    sleep: async (milliseconds: number) => void clock.slept.push(milliseconds),
  };
  return clock;
}

it('lets the first requests of a minute through at once and the others wait', async () => {
  const clock = fakeClock();
  const turn = createRateLimit(2, clock);
  await Promise.all([turn(), turn()]);
  expect(clock.slept).toEqual([]);
  clock.time = 10_000;
  await Promise.all([turn(), turn(), turn()]);
  expect(clock.slept).toEqual([50_000, 50_000, 110_000]);
});

it('never gives more turns than allowed in any minute', async () => {
  const clock = fakeClock();
  const turn = createRateLimit(3, clock);
  const given: number[] = [];
  for (let asked = 0; asked < 24; asked++) {
    clock.time = asked * 15_000;
    const before = clock.slept.length;
    await turn();
    given.push(clock.time + (clock.slept[before] ?? 0));
  }
  for (const start of given) {
    expect(given.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(3);
  }
});

it('refuses a request whose turn is more than two minutes away', async () => {
  const turn = createRateLimit(1, fakeClock());
  await turn();
  await turn();
  await turn();
  await expect(turn()).rejects.toMatchObject({ code: 'STATUS_LIMIT' });
});
