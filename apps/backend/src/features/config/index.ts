export type { AssistantLimit } from './ports.js';
