import { createStatusClient } from '@status/sdk';

const [username = '', password = ''] = [process.env.STATUS_USER, process.env.STATUS_PASSWORD];
const baseUrl = process.env.STATUS_URL ?? 'http://localhost:3001/api/v1';
const status = createStatusClient({ baseUrl, credentials: { username, password } });

const { items: controls } = await status.listControls({ query: { q: 'declares a licence' } });
const run = await status.runControl({ path: { controlId: controls[0].id } });
for (const { id, scope } of run.groups) {
  const { group, computations } = await status.waitForGroup(id);
  console.log(scope, group.verdict, group.value, computations[0]?.evidences[0]?.key);
}
const points = await status.listPoints({ query: { controlId: controls[0].id } });
console.log(points.items.map((point) => [point.scope, point.guaranteeResult]));
