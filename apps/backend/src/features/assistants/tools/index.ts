import { z } from 'zod';
import type { ToolName } from '../assistant.js';
import type { ToolSchema } from '../ports.js';
import { comparePeriods } from './compare-periods.js';
import { explainControl } from './explain-control.js';
import { findControls } from './find-controls.js';
import { listFlows } from './list-flows.js';
import { proposeControl } from './propose-control.js';
import { proposeFlow } from './propose-flow.js';
import type { Tool } from './tool.js';

export type { Tool } from './tool.js';

export const TOOLS: ReadonlyMap<string, Tool> = new Map(
  [findControls, explainControl, comparePeriods, listFlows, proposeControl, proposeFlow].map(
    (one) => [one.name, one],
  ),
);

/** What the provider is told of the tools that an assistant has. */
export const schemasOf = (names: readonly ToolName[]): ToolSchema[] =>
  names.flatMap((name) => {
    const one = TOOLS.get(name);
    if (!one) return [];
    const parameters = z.toJSONSchema(one.arguments, { target: 'draft-2020-12' });
    return [{ name, description: one.description, parameters }];
  });
