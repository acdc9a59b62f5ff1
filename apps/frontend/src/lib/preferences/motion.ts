import { storageKeys } from '@/config/storage';
import { createStoredChoice, useStoredChoice } from './stored-choice';

const motion = createStoredChoice(storageKeys.motion, ['system', 'reduce']);

export type Motion = ReturnType<typeof motion.get>;

/** As the system says, or less of it in any case. */
export const useMotion = (): Motion => useStoredChoice(motion);

/** Chosen for this browser; `first-paint.js` sets the same attribute before anything moves. */
export function chooseMotion(value: Motion): void {
  motion.set(value);
  if (value === 'reduce') document.documentElement.dataset['motion'] = value;
  else delete document.documentElement.dataset['motion'];
}
