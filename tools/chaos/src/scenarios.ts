import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { EVIDENCES, type startSlowSource } from './slow-source.js';
import type { ServiceName, Stack } from './stack.js';
import { persist } from './workload.js';

export interface World {
  stack: Stack;
  source: Awaited<ReturnType<typeof startSlowSource>>;
  controlId: string;
}
export interface Finding {
  what: string;
  faults: string[];
  seconds: number;
}

/**
 * Runs the control, kills a service while the flow waits for its source, and compares what clients
 * were told with what is stored: the run ends by itself, in one point per scope and period, with
 * every evidence once.
 */
export async function killDuringRun(world: World, service: ServiceName): Promise<Finding> {
  const started = Date.now();
  const { stack, source, controlId } = world;
  const asked = source.hold();
  const key = randomUUID();
  const run = await persist(() =>
    stack.status.runControl({
      path: { controlId },
      headers: { 'Idempotency-Key': key },
    }),
  );
  await asked;
  await stack.kill(service);
  source.release();
  const faults: string[] = [];
  for (const { id, scope } of run.groups) {
    const signal = AbortSignal.timeout(120_000);
    const ended = await persist(() => stack.status.waitForGroup(id, { signal }));
    if (ended.status !== 'done') faults.push(`${JSON.stringify(scope)} ended ${ended.status}`);
    const report = await persist(() => stack.status.verifyGroup({ path: { group: id } }));
    if (!report.ok) faults.push(`the evidence of ${id} does not verify`);
  }
  faults.push(...(await compareStored(stack, controlId, run.groups)));
  return { what: `kill -9 of ${service}`, faults, seconds: (Date.now() - started) / 1000 };
}

async function compareStored(
  stack: Stack,
  controlId: string,
  groups: { id: string }[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const count = async (sql: string, values: unknown[]) =>
      Number((await client.query(sql, values)).rows[0].n);
    const faults: string[] = [];
    const points = await count('select count(*) n from points where control_id = $1', [controlId]);
    if (points !== groups.length) faults.push(`${points} points for ${groups.length} scopes`);
    for (const { id } of groups) {
      const evidences = await count('select count(*) n from evidences where group_id = $1', [id]);
      if (evidences !== EVIDENCES) faults.push(`${evidences} evidences of ${EVIDENCES} in ${id}`);
    }
    return faults;
  } finally {
    await client.end();
  }
}

/** A source that never answers: the run must end as an error, not as a verdict. */
export async function silence(world: World): Promise<Finding> {
  const started = Date.now();
  const { stack, source, controlId } = world;
  void source.hold();
  const run = await stack.status.runControl({ path: { controlId } });
  const faults: string[] = [];
  for (const { id } of run.groups) {
    const { group } = await stack.status.waitForGroup(id, { signal: AbortSignal.timeout(150_000) });
    if (group.status !== 'timed-out' && group.status !== 'failed')
      faults.push(`a source that never answers ended ${group.status}`);
    if (group.verdict !== 'error') faults.push(`its verdict is ${group.verdict}`);
  }
  source.release();
  return { what: 'source never answers', faults, seconds: (Date.now() - started) / 1000 };
}

/** An evidence edited in the database: verification finds it. */
export async function tamper(world: World): Promise<Finding> {
  const started = Date.now();
  const { stack, controlId } = world;
  const run = await stack.status.runControl({ path: { controlId } });
  const id = run.groups[0]?.id as string;
  await stack.status.waitForGroup(id, { signal: AbortSignal.timeout(60_000) });
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await client.query('update evidences set result = not result where group_id = $1 and seq = 7', [
    id,
  ]);
  await client.end();
  const report = await stack.status.verifyGroup({ path: { group: id } });
  const faults =
    report.ok || report.firstBroken?.seq !== 7 ? ['an edited evidence was not found'] : [];
  return {
    what: 'evidence edited in the database',
    faults,
    seconds: (Date.now() - started) / 1000,
  };
}
