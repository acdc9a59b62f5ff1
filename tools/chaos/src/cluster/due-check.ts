import { setTimeout as sleep } from 'node:timers/promises';
import { createStatusClient, type StatusClient } from '@status/sdk';
import pg from 'pg';
import { persist } from '../workload.js';
import { EVIDENCES } from '../slow-source.js';
import { listenTo } from './event-check.js';
import type { Process } from './processes.js';
import { refresh, signIn } from './session-checks.js';
import { ADMIN, type Cluster } from './start-cluster.js';

export const DUE = 200;
const ALL_WITHIN_MS = 240_000;

/** A catalog whose controls all have a schedule. @returns ids of its controls */
export async function createControls(
  status: StatusClient,
  url: string,
  count: number,
): Promise<string[]> {
  const { items } = await status.listFlows();
  const flow = items.find((candidate) => candidate.url === '/controls/rest-items');
  if (!flow) throw new Error('The default flow /controls/rest-items is missing.');
  const catalog = await status.createCatalogDraft({ body: { name: 'Due at once' } });
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = await status.createControl({
      body: {
        catalogId: catalog.id,
        name: `Items are fine ${n}`,
        flowId: flow.id,
        period: 'daily',
        params: { url, itemsPath: 'items', path: 'ok', op: '=', value: 'yes' },
      },
    });
    ids.push(id);
  }
  await status.finalizeCatalog({ path: { catalogId: catalog.id } });
  for (const controlId of ids)
    await status.putControlSchedule({ path: { controlId }, body: { enabled: true } });
  return ids;
}

export interface DueFinding {
  faults: string[];
  seconds: number;
  killed: string[];
  /** Writes that were acknowledged while processes died. */
  writes: number;
}

/**
 * Makes all of them due in one instant and kills the worker and both backends while they run, each
 * started again by who watches over it. Then compares what was told with what is stored: every
 * control ran once, and came to one point with every evidence once; every acknowledged write is
 * there; who was signed in still is; a listener has heard of every end.
 */
export async function runsOnceThroughKills(
  cluster: Cluster,
  controls: readonly string[],
): Promise<DueFinding> {
  const client = new pg.Client({ connectionString: cluster.databaseUrl });
  await client.connect();
  const heard = await listenTo(cluster.apis[1]);
  const session = await signIn(cluster.apis[0]);
  const writer = startWriting(cluster.balanced);
  try {
    const since = Date.now();
    await client.query('update schedules set next_run_at = now() where control_id = any($1)', [
      controls,
    ]);
    const ended = async () => {
      const { rows } = await client.query(
        `select count(*)::int n from groups
         where trigger = 'schedule' and status in ('done', 'failed', 'timed-out', 'cancelled')`,
      );
      return rows[0].n as number;
    };
    const reach = async (count: number) => {
      while ((await ended()) < count) {
        if (Date.now() - since > ALL_WITHIN_MS) return;
        await sleep(50);
      }
    };
    const killed: string[] = [];
    const order: [number, Process][] = [
      [20, cluster.worker],
      [70, cluster.one],
      [120, cluster.other],
    ];
    for (const [after, process] of order) {
      await reach(after);
      killed.push(`${process.name} after ${await ended()} runs`);
      await process.kill();
      await sleep(1_000);
      await process.start();
    }
    await reach(controls.length);
    const seconds = (Date.now() - since) / 1000;
    // A second turn of the schedules: what ran must not run again.
    await sleep(6_000);
    const names = await writer.stop();
    const faults = await compareRuns(client, controls);
    faults.push(...(await compareWrites(client, names)));
    if (!(await refresh(cluster.apis[1], session))) faults.push('a session was lost');
    const { rows } = await client.query(`select id from groups where trigger = 'schedule'`);
    const unheard = rows.filter(({ id }) => !heard.runs.get(id)?.has('done')).length;
    if (unheard > 0) faults.push(`a listener has not heard of the end of ${unheard} runs`);
    return { faults, seconds, killed, writes: names.length };
  } finally {
    heard.stop();
    await writer.stop();
    await client.end();
  }
}

/** One write after the other through the balancer, made again when a process dies under it. */
function startWriting(baseUrl: string) {
  const status = createStatusClient({ baseUrl, credentials: ADMIN });
  const acknowledged: string[] = [];
  let going = true;
  const done = (async () => {
    for (let n = 0; going; n++) {
      const name = `written-${n}`;
      await persist(() =>
        status
          .createScope({ body: { name, type: 'string' } })
          .catch((error: { status?: number }) => {
            if (error.status !== 409) throw error; // it was stored, and the answer was lost
          }),
      );
      acknowledged.push(name);
      await sleep(25);
    }
  })();
  return {
    async stop(): Promise<string[]> {
      going = false;
      await done;
      return acknowledged;
    },
  };
}

async function compareRuns(client: pg.Client, controls: readonly string[]): Promise<string[]> {
  const { rows } = await client.query(
    `select c.id,
       (select count(*)::int from groups g where g.control_id = c.id and g.trigger = 'schedule') runs,
       (select count(*)::int from points p where p.control_id = c.id) points,
       (select count(*)::int from evidences e join groups g on g.id = e.group_id
         where g.control_id = c.id and g.trigger = 'schedule') evidences,
       (select string_agg(g.status, ' ') from groups g
         where g.control_id = c.id and g.trigger = 'schedule') statuses
     from controls c where c.id = any($1)`,
    [controls],
  );
  const wrong = rows.filter(
    ({ runs, points, evidences, statuses }) =>
      runs !== 1 || points !== 1 || evidences !== EVIDENCES || statuses !== 'done',
  );
  return wrong.map((row) => `control ${JSON.stringify(row)}`);
}

async function compareWrites(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query('select name from scopes where name = any($1)', [names]);
  const lost = names.length - new Set(rows.map(({ name }) => name)).size;
  const doubled = rows.length - new Set(rows.map(({ name }) => name)).size;
  return [
    ...(lost > 0 ? [`${lost} acknowledged writes are lost`] : []),
    ...(doubled > 0 ? [`${doubled} writes are there twice`] : []),
  ];
}
