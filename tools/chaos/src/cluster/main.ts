// npm run cluster: two backends and a worker over one PostgreSQL and one redis-server.
import { findRedisServer } from '@status/local-postgres';
import { createStatusClient } from '@status/sdk';
import { startSlowSource } from '../slow-source.js';
import { createControls, DUE, runsOnceThroughKills } from './due-check.js';
import { hearsOfTheOther } from './event-check.js';
import { countsAttemptsOfBoth, endsOnBoth, movesBetweenBackends } from './session-checks.js';
import { ADMIN, startCluster } from './start-cluster.js';

if (!findRedisServer()) {
  console.log(
    'NOT RUN: several backends. Install redis-server, as "apt-get install redis-server".',
  );
  process.exit(process.env['CI'] ? 1 : 0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const source = await startSlowSource();
const cluster = await startCluster(source.host);
let failed = 0;
const report = (what: string, faults: readonly string[]) => {
  if (faults.length > 0) failed++;
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what}`);
  for (const fault of faults.slice(0, 10)) console.log(`       ${fault}`);
};
try {
  report('signed in on one, refreshed on both, ten times', await movesBetweenBackends(cluster));
  report('a session ended on one is over on both', await endsOnBoth(cluster));
  report('attempts count together', await countsAttemptsOfBoth(cluster));

  const one = createStatusClient({ baseUrl: cluster.apis[0], credentials: ADMIN });
  const controls = await createControls(one, source.url, DUE + 1);
  const [probe, ...due] = controls as [string, ...string[]];
  const event = await hearsOfTheOther(cluster, one, probe);
  report(`a run on one is heard of on the other (${event.milliseconds} ms)`, event.faults);

  const finding = await runsOnceThroughKills(cluster, due);
  report(
    `${due.length} controls due at once ran exactly once (${finding.seconds.toFixed(1)} s, ${finding.writes} writes kept)`,
    finding.faults,
  );
  for (const kill of finding.killed) console.log(`     kill -9 of the ${kill}`);
  console.log(failed === 0 ? 'all held' : `${failed} failed`);
} finally {
  source.close();
  await cluster.stop();
}
process.exit(failed > 0 ? 1 : 0);
