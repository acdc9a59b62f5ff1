export type { AuditActor, AuditRecord, AuditTrail } from './audit.js';
