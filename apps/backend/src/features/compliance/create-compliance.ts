export { createComplianceReader } from './compliance-reader.js';
