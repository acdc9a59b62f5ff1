export type { Client, Ending, Opened, SessionKeeper, SessionView } from './session.js';
