import { expect, it } from 'vitest';
import { changedKeys } from './changed-keys';

const data = { group: 'g', controlId: 'c', catalogId: 'k' };

it('refreshes only the run and its lists while it is under way', () => {
  const keys = changedKeys({ type: 'run.updated', data: { ...data, status: 'running' } });
  expect(keys).toEqual([['runs', 'g'], ['runs', 'list'], ['overview'], ['system']]);
});

it('refreshes control and catalog once the run ended', () => {
  const keys = changedKeys({ type: 'run.updated', data: { ...data, status: 'timed-out' } });
  expect(keys).toContainEqual(['controls', 'c']);
  expect(keys).toContainEqual(['catalogs', 'k']);
  expect(keys).not.toContainEqual(['controls']);
});

it('refreshes all controls when the event does not say which', () => {
  const keys = changedKeys({ type: 'point.updated', data: { group: 'g' } });
  expect(keys).toContainEqual(['controls']);
});

it('refreshes everything when events were lost', () => {
  expect(changedKeys({ type: 'resync', data: {} })).toEqual([[]]);
});

it('ignores events it does not know', () => {
  expect(changedKeys({ type: 'job.updated', data })).toEqual([]);
  expect(changedKeys({ type: 'run.updated', data: 'rubbish' })).toEqual([]);
});
