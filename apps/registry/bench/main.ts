// npm run bench:evaluation [-- --guarantees 1000] [--baseline 100]: guarantees of an agreement over
// HTTP, at three sizes, beside the same work done one after another in the same run.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalMongo } from '@status/local-mongo';
import { startTemporaryPostgres } from '@status/local-postgres';
import { startInstantCollector, type InstantCollector } from './collector.js';
import { buildLargeAgreement, PERIODS, SCOPES, YEAR } from './large-agreement.js';
import type { Memory } from './use-of-machine.js';

const { values } = parseArgs({
  options: {
    guarantees: { type: 'string', default: '1000' },
    baseline: { type: 'string', default: '100' },
  },
});
const largest = Number(values.guarantees);
const sizes = [largest / 100, largest / 10, largest].map(Math.ceil);

interface Run {
  states: number;
  seconds: number;
  memory: Memory;
  /** Seconds of processor time of the process that evaluates. */
  cpu: number;
}

// The heap that `npm start` gives a registry.
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=256'];

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const start = (file: string, ...args: string[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--conditions=@status/source', '--import', 'tsx', ...HEAP],
  });
const answerOf = async (child: ChildProcess): Promise<unknown> => {
  const [message] = (await once(child, 'message')) as unknown[];
  return message;
};

/** What a process used since it was asked the last time. */
const useOf = async (child: ChildProcess): Promise<Pick<Run, 'memory' | 'cpu'>> => {
  child.send('use');
  return (await answerOf(child)) as Pick<Run, 'memory' | 'cpu'>;
};

/** One evaluation over HTTP; the registry's process starts anew, so its memory is that of this size. */
async function overHttp(
  databaseUrl: string,
  collector: InstantCollector,
  guarantees: number,
  rounds: number,
): Promise<Run[]> {
  const child = start('registry-process.ts', databaseUrl, collector.url);
  try {
    const url = `${(await answerOf(child)) as string}/api/v6`;
    const id = `bench-${guarantees}`;
    const created = await fetch(`${url}/agreements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(buildLargeAgreement(id, guarantees)),
    });
    if (!created.ok) throw new Error(`The agreement was refused: ${await created.text()}`);
    const runs: Run[] = [];
    const query = new URLSearchParams(YEAR).toString();
    for (let round = 0; round < rounds; round += 1) {
      await useOf(child);
      const begin = performance.now();
      const answer = await fetch(`${url}/states/${id}/guarantees?${query}`);
      const states = (await answer.json()) as unknown[];
      const seconds = (performance.now() - begin) / 1000;
      const expected = guarantees * SCOPES.length * PERIODS;
      if (answer.status !== 200 || states.length !== expected)
        throw new Error(`${answer.status} with ${states.length} states instead of ${expected}.`);
      runs.push({ states: expected, seconds, ...(await useOf(child)) });
    }
    return runs;
  } finally {
    child.kill('SIGKILL');
  }
}

async function oneAfterAnother(databaseUrl: string, url: string, guarantees: number): Promise<Run> {
  return (await answerOf(
    start('one-after-another.ts', databaseUrl, url, String(guarantees)),
  )) as Run;
}

const row = (work: string, guarantees: number, { states, seconds, memory, cpu }: Run) => ({
  work,
  guarantees,
  states,
  seconds: Number(seconds.toFixed(2)),
  'states/s': Math.round(states / seconds),
  'CPU ms/state': Number(((1000 * cpu) / states).toFixed(2)),
  'RSS MB': megabytes(memory.rss),
  'heap MB': megabytes(memory.heap),
});

async function measure(name: string, databaseUrl: string, collector: InstantCollector) {
  const rows: ReturnType<typeof row>[] = [];
  const firsts: Run[] = [];
  for (const size of sizes) {
    const [first, second] = (await overHttp(databaseUrl, collector, size, 2)) as [Run, Run];
    firsts.push(first);
    rows.push(row('first evaluation', size, first), row('again', size, second));
  }
  const baseline = Number(values.baseline);
  const plain = await oneAfterAnother(databaseUrl, collector.url, baseline);
  rows.push(row('one after another', baseline, plain));
  console.log(name);
  console.table(rows);
  const [, middle, large] = firsts as [Run, Run, Run];
  const exponent = (of: (run: Run) => number) =>
    (Math.log(of(large) / of(middle)) / Math.log(large.states / middle.states)).toFixed(2);
  const perState = (run: Run) => run.seconds / run.states;
  const bytes = (large.memory.rss - middle.memory.rss) / (large.states - middle.states);
  console.log(
    `time grows with the number of guarantees to the power of ${exponent((run) => run.seconds)}, processor time to that of ${exponent((run) => run.cpu)}; ${(bytes / 1024).toFixed(1)} kB of memory per state; ${(perState(plain) / perState(large)).toFixed(1)} x as fast as one after another\n`,
  );
}

const collector = await startInstantCollector();
const postgres = await startTemporaryPostgres();
const mongo = await startLocalMongo();
try {
  await measure('PostgreSQL', postgres.url('postgres'), collector);
  if (mongo) await measure('MongoDB', mongo.url, collector);
} finally {
  await mongo?.stop();
  await postgres.stop();
  collector.close();
}
