import { storageKeys } from '@/config/storage';
import { createStoredChoice, useStoredChoice } from './stored-choice';

const shortKeys = createStoredChoice(storageKeys.shortKeys, ['on', 'off']);

/**
 * Do single keys act as shortcuts? People who dictate, or whose hands tremble, turn them off
 * (WCAG 2.1.4).
 */
export const useShortKeys = (): boolean => useStoredChoice(shortKeys) === 'on';

export const chooseShortKeys = (on: boolean): void => shortKeys.set(on ? 'on' : 'off');
