/** Builders of small valid examples, one per object schema of the contract; for tests and mocks. */
export * from '../generated/builders.js';
