import type { AreaMessages } from './areas';
import type { en } from './en';

/** What every language says from the start. */
export type Messages = typeof en;

/** What every language has to say in all: the keys are those of English. */
export type AllMessages = Messages & AreaMessages;
