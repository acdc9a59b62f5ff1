import jwt from 'jsonwebtoken';
import { expect, it } from 'vitest';
import type { FlowCall } from './call.js';
import type { RunMessage } from './message.js';
import { Runs } from './runs.js';

const call = (computationGroup: string, callbackToken: string) =>
  ({ computationGroup, callbackToken, backendUrl: 'http://127.0.0.1' }) as FlowCall;
const message = (computationGroup: string, run: string | undefined) =>
  ({ status: { computationGroup, run } }) as RunMessage;

it('opens a group once, until it is closed', () => {
  const runs = new Runs(() => Promise.resolve());
  const id = runs.open(call('a', 't'));
  expect(runs.open(call('a', 't'))).toBeUndefined();
  runs.close(runs.of(message('a', id)).run);
  expect(runs.find(message('a', id))).toBeUndefined();
  expect(() => runs.of(message('a', id))).toThrow(
    expect.objectContaining({ code: 'STATUS_NO_RUN' }),
  );
});

it('replaces a run that the backend gave up and called anew', () => {
  const runs = new Runs(() => Promise.resolve());
  const first = runs.open(call('a', 't1'));
  const given = runs.of(message('a', first)).run;
  const second = runs.open(call('a', 't2'));
  expect(second).not.toBe(first);
  expect(() => runs.of(message('a', first))).toThrow();
  runs.close(given); // the late end of the first call must not end the second
  expect(runs.of(message('a', second)).run.callbackToken).toBe('t2');
});

it('forgets runs whose callback token has ended', () => {
  let now = Date.now();
  const runs = new Runs(
    () => Promise.resolve(),
    () => now,
  );
  const short = runs.open(call('short', jwt.sign({}, 'secret', { expiresIn: 60 })));
  const opaque = runs.open(call('opaque', 'no-token'));
  now += 120_000;
  runs.open(call('new', 'no-token'));
  expect(runs.find(message('short', short))).toBeUndefined();
  expect(runs.find(message('opaque', opaque))).toBeDefined();
});
