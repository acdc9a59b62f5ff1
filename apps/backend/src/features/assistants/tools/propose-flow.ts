import { z } from 'zod';
import { tool } from './tool.js';

const KINDS = ['start', 'collect', 'filter', 'exists', 'compare', 'evidence', 'finish', 'fail'];

export const proposeFlow = tool({
  name: 'propose_flow',
  description:
    'Drafts a flow as a list of steps for a developer to build in the flow editor. Stores and runs nothing.',
  arguments: z.strictObject({
    name: z.string().min(1).max(120),
    description: z.string().max(2000),
    params: z.array(z.strictObject({ name: z.string().max(60), type: z.string().max(20) })).max(30),
    steps: z
      .array(z.strictObject({ node: z.enum(KINDS), what: z.string().max(500) }))
      .min(2)
      .max(40),
  }),
  run: async (content) => ({
    result: { drafted: true },
    proposal: { kind: 'flow', content },
  }),
});
