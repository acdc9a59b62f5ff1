/** The contract as a document, for tests that hold servers and mocks against it. Needs ajv. */
export {
  describedOperations,
  resolve,
  type DescribedOperation,
  type Parameter,
  type Schema,
} from './described-operations.js';
export { faultOf, type Answer } from './fault-of-answer.js';
