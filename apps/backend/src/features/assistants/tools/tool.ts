import type { z } from 'zod';
import type { Proposal, ToolName } from '../assistant.js';
import type { OwnApi } from '../ports.js';

export interface ToolResult {
  /** What the model is given, as JSON. */
  result: unknown;
  proposal?: Proposal;
}

export interface Tool<Arguments = unknown> {
  name: ToolName;
  /** For the model. */
  description: string;
  arguments: z.ZodType<Arguments>;
  run(given: Arguments, api: OwnApi): Promise<ToolResult>;
}

/** Keeps the type of the arguments within the tool. */
export const tool = <Arguments>(definition: Tool<Arguments>): Tool => definition as Tool;

export interface Items<T = Record<string, unknown>> {
  items: T[];
  page?: { nextCursor: string | null };
}
