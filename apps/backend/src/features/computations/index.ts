export type { Group, GroupStatus, RunError, Trigger, Verdict } from './group.js';
export { checkBatch } from './check-batch.js';
export type { PostedComputation } from './computation.js';
export { groupValue } from './group.js';
export type { EventPublisher, FlowCaller, SlotOutcome, VerdictKeeper } from './ports.js';
export type { RunOrder, RunService } from './run-service.js';
export { toContractComputation, toContractGroup } from './group-mapper.js';
export type { ExampleReader } from './example-reader.js';
