import jwt from 'jsonwebtoken';
import { expect, it } from 'vitest';
import type { FlowCall } from './call.js';
import type { RunMessage } from './message.js';
import { Runs } from './runs.js';

const call = (computationGroup: string, callbackToken: string) =>
  ({ computationGroup, callbackToken, backendUrl: 'http://127.0.0.1' }) as FlowCall;
const message = (computationGroup: string) => ({ status: { computationGroup } }) as RunMessage;

it('opens a group once, until it is closed', () => {
  const runs = new Runs(() => Promise.resolve());
  expect(runs.open(call('a', 't'))).toBe(true);
  expect(runs.open(call('a', 't'))).toBe(false);
  runs.close(runs.of(message('a')).run);
  expect(runs.find(message('a'))).toBeUndefined();
  expect(() => runs.of(message('a'))).toThrow(expect.objectContaining({ code: 'STATUS_NO_RUN' }));
});

it('forgets runs whose callback token has ended', () => {
  let now = Date.now();
  const runs = new Runs(
    () => Promise.resolve(),
    () => now,
  );
  runs.open(call('short', jwt.sign({}, 'secret', { expiresIn: 60 })));
  runs.open(call('opaque', 'no-token'));
  now += 120_000;
  runs.open(call('new', 'no-token'));
  expect(runs.find(message('short'))).toBeUndefined();
  expect(runs.find(message('opaque'))).toBeDefined();
});
