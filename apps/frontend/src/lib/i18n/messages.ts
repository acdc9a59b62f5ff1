import type { en } from './en';

/** What every language has to say: the keys are those of English. */
export type Messages = typeof en;
