import { z } from 'zod';
import { tool, type Items } from './tool.js';

export const listFlows = tool({
  name: 'list_flows',
  description: 'Lists the flows that controls can use, with the parameters each declares.',
  arguments: z.strictObject({ q: z.string().max(200).nullable() }),
  async run({ q }, api) {
    const found = (await api.get('/flows', { q: q || undefined, limit: '50' })) as Items;
    return {
      result: {
        flows: found.items.map(({ id, name, description, params }) => ({
          id,
          name,
          description,
          params,
        })),
      },
    };
  },
});
