import { z } from 'zod';
import { tool, type Items } from './tool.js';

const POINTS = 5;

export const explainControl = tool({
  name: 'explain_control',
  description:
    'Reads a control, its newest points and, for the newest point that is not passed, why: guarantee, computations, evidence and sources.',
  arguments: z.strictObject({ controlId: z.uuid() }),
  async run({ controlId }, api) {
    const control = (await api.get(`/controls/${controlId}`)) as Record<string, unknown>;
    const found = (await api.get('/points', { controlId, limit: String(POINTS) })) as Items<{
      id: string;
      result: string;
    }>;
    const subject = found.items.find(({ result }) => result !== 'passed') ?? found.items[0];
    const explanation = subject ? await api.get(`/points/${subject.id}/explanation`) : null;
    return { result: { control, points: found.items, explanation } };
  },
});
