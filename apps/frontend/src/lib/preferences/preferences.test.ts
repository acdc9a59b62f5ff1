import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { chooseMotion, useMotion } from './motion';
import { chooseShortKeys, useShortKeys } from './short-keys';

it('has short keys on until the person turns them off', () => {
  const { result } = renderHook(() => useShortKeys());
  expect(result.current).toBe(true);
  act(() => chooseShortKeys(false));
  expect(result.current).toBe(false);
  expect(localStorage.getItem('status.short-keys')).toBe('off');
});

it('follows a choice that another tab made', () => {
  const { result } = renderHook(() => useShortKeys());
  act(() => {
    localStorage.setItem('status.short-keys', 'off');
    globalThis.dispatchEvent(new Event('storage'));
  });
  expect(result.current).toBe(false);
});

it('marks the page for less motion, and takes the mark away', () => {
  const { result } = renderHook(() => useMotion());
  act(() => chooseMotion('reduce'));
  expect(result.current).toBe('reduce');
  expect(document.documentElement).toHaveAttribute('data-motion', 'reduce');
  act(() => chooseMotion('system'));
  expect(document.documentElement).not.toHaveAttribute('data-motion');
});

it('takes what nobody can have chosen for no choice', () => {
  localStorage.setItem('status.motion', 'wild');
  expect(renderHook(() => useMotion()).result.current).toBe('system');
});
