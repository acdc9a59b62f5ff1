import { stack } from '../stack.mjs';
import { everyCaller } from './matrix/callers.js';
import { runMatrix } from './matrix/matrix.js';
import { runOthersObjects } from './matrix/others-objects.js';
import { makePerson } from './support/people.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });
test.setTimeout(300_000);

test('everybody may call what the contract says, and nothing else', async ({ status }) => {
  const callers = await everyCaller(status, stack.apiUrl);
  const { calls, operations, deviations } = await runMatrix(stack.apiUrl, callers);
  console.log(`${operations} operations x ${callers.length} callers: ${calls} calls`);
  expect(deviations).toEqual([]);
});

test('what is somebody else’s is not found', async ({ status }) => {
  const owner = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const other = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const { calls, deviations } = await runOthersObjects(stack.apiUrl, owner, other);
  expect(calls).toBeGreaterThan(5);
  expect(deviations).toEqual([]);
});
