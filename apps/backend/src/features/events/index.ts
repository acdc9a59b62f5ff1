export { publish } from './event-repository.js';
export type { EventType } from './event.js';
