import { expect, it } from 'vitest';
import { afterSilence, groupValue, hasEnded, isCollected } from './group.js';

it('counts the share of evidences that hold without rounding', () => {
  expect(groupValue(999, 1000)).toBe(99.9);
  expect(groupValue(3, 3)).toBe(100);
  expect(groupValue(0, 4)).toBe(0);
});

it('has no value without evidence', () => {
  expect(groupValue(0, 0)).toBeNull();
});

it('is read by the registry once all results are in, and by people once it ended', () => {
  expect(isCollected({ status: 'evaluating' })).toBe(true);
  expect(hasEnded({ status: 'evaluating' })).toBe(false);
  expect(isCollected({ status: 'running' })).toBe(false);
  expect(hasEnded({ status: 'timed-out' })).toBe(true);
});

it('calls a silent flow, or the registry, again until the time is over', () => {
  const now = new Date('2026-11-01T00:00:00Z');
  const later = new Date('2026-11-01T00:01:00Z');
  const running = { status: 'running', attempt: 1 } as const;
  expect(afterSilence({ ...running, deadlineAt: later }, now)).toBe('call');
  expect(afterSilence({ ...running, deadlineAt: now }, now)).toBe('time-out');
  expect(afterSilence({ status: 'evaluating', attempt: 1, deadlineAt: later }, now)).toBe(
    'evaluate',
  );
});

it('never gives up a group whose flow was not called yet', () => {
  const queued = { status: 'queued', attempt: 0, deadlineAt: null } as const;
  expect(afterSilence(queued, new Date('2030-01-01T00:00:00Z'))).toBe('call');
});
