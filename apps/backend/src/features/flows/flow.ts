export type ParamType = 'string' | 'number' | 'boolean' | 'select' | 'url';
export type ParamValue = string | number | boolean;

/** A parameter that a flow declares in its status-start node. */
export interface FlowParam {
  name: string;
  type: ParamType;
  required: boolean;
  /** Whether its value must not be shown. */
  secret: boolean;
  default?: ParamValue;
  description?: string;
  /** Choices of a `select`. */
  values?: string[];
}

/** A flow of the flow runtime that a control can use: one tab with an endpoint. */
export interface Flow {
  id: string;
  name: string;
  description: string;
  /** Path in the flow runtime, e.g. `/controls/rest-items`. */
  url: string;
  /** `sha256:…` of its nodes, apart from where they stand in the editor and from credentials. */
  version: string;
  /** How many nodes it has. */
  nodes: number;
  params: FlowParam[];
}

/** Flows as the runtime has them now. Both reject with 502 `flows-unavailable` when it is away. */
export interface FlowReader {
  list(): Promise<Flow[]>;
  get(id: string): Promise<Flow | undefined>;
}

export interface FlowUsage {
  /** How many controls use each of these flows; flows that none uses are left out. */
  countControls(flowIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
