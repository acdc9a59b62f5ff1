export type { Job } from './job.js';
export { toContractJob } from './job-mapper.js';
