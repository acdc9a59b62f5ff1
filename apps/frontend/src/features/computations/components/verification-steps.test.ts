import { expect, it } from 'vitest';
import { toSteps } from './verification-steps';

const digest = { what: 'group digest', ok: true, detail: '2 computations' };

it('makes one step of all computations and names the first that is broken', () => {
  const steps = toSteps([
    { what: 'computation a', ok: true, detail: '3 evidences' },
    { what: 'computation b', ok: false, detail: 'evidence 1: hash does not match' },
    digest,
  ]);
  expect(steps).toEqual([
    { key: 'verify.step.chains', ok: false, detail: 'evidence 1: hash does not match' },
    { key: 'verify.step.groupDigest', ok: true, detail: '2 computations' },
  ]);
});

it('reads the line in which a server sums up its computations', () => {
  const chains = { what: 'evidence chains', ok: true, detail: '2 of 2 are whole' };
  expect(toSteps([chains, digest]).map(({ key, ok }) => [key, ok])).toEqual([
    ['verify.step.chains', true],
    ['verify.step.groupDigest', true],
  ]);
});

it('shows a check that it does not know rather than hide it', () => {
  expect(toSteps([{ what: 'shape of the export', ok: false }])).toEqual([
    { key: 'verify.step.shape', ok: false, detail: undefined },
  ]);
});
