import { expect, it } from 'vitest';
import { isReady, type Probe } from './health.js';

const yes: Probe = async () => true;
const no: Probe = async () => false;
const fails: Probe = async () => {
  throw new Error('down');
};
const hangs: Probe = () => new Promise(() => {});

it.each([
  ['nothing is asked', [], true],
  ['all say yes', [yes, yes], true],
  ['one says no', [yes, no], false],
  ['one fails', [yes, fails], false],
  ['one hangs', [yes, hangs], false],
])('is told when %s', async (_what, probes, ready) => {
  expect(await isReady(probes, 50)).toBe(ready);
});
