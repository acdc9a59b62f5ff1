export type { User, UserReader } from './user.js';
