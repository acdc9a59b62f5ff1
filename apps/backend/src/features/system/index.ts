export type { ServiceHealth, SystemStatus, SystemStatusReader } from './system.js';
