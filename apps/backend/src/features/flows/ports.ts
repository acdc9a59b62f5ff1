import type { FlowCaller, PostedComputation } from '../computations/index.js';

/** A node as the flow runtime writes it. */
export interface FlowNode {
  id: string;
  type: string;
  [property: string]: unknown;
}

export interface FlowDocument {
  id: string;
  name: string;
  description: string;
  nodes: FlowNode[];
}

/** The flow runtime's admin API for single flows. All reject with 502 when it is away. */
export interface FlowAdmin {
  read(id: string): Promise<FlowDocument | undefined>;
  /** @returns the id that the runtime gave */
  create(document: Omit<FlowDocument, 'id'>): Promise<string>;
  remove(id: string): Promise<void>;
  /** Types of nodes that are installed. */
  nodeTypes(): Promise<ReadonlySet<string>>;
}

export type TestCaller = FlowCaller;

/** One dry run, as far as it has come. */
export interface FlowTestState {
  computations: PostedComputation[];
  done: boolean;
  error: { code: string; message: string } | null;
}

export interface FlowTestStore {
  open(id: string, flowId: string, now: Date): Promise<void>;
  /** Takes a batch; undefined: there is no such test; false: it is done. */
  append(id: string, batch: FlowTestState): Promise<boolean | undefined>;
  read(id: string): Promise<FlowTestState | undefined>;
  /** Ends a test, and forgets what others have left behind before then. */
  close(id: string, before: Date): Promise<void>;
}
