import { HttpResponse } from 'msw';
import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { answer, found, http, readBody, Refusal } from '../http';

/** The nodes a flow could have: enough to draw it. */
const nodesOf = ({ url, params }: Omit<Schemas['Flow'], 'usedBy'>): Schemas['FlowNode'][] => [
  { id: 'entry', type: 'http in', method: 'post', url, wires: [['start']] },
  { id: 'start', type: 'status-start', params: JSON.stringify(params), wires: [['collect']] },
  { id: 'collect', type: 'status-collect', wires: [['evidence']] },
  { id: 'evidence', type: 'status-evidence', wires: [['finish']] },
  { id: 'finish', type: 'status-finish', wires: [] },
];

const usersOf = (db: MockDb, id: string): number =>
  [...db.controls.values()].filter(({ flowId }) => flowId === id).length;

export const flowAdminHandlers = (db: MockDb) => {
  const flowOf = (id: string) =>
    found(
      db.flows.find((flow) => flow.id === id),
      'flow',
      id,
    );
  return [
    http.get('/flows/editor', () =>
      answer(
        db,
        'openFlowEditor',
        () => new HttpResponse(null, { status: 302, headers: { location: '/node-red/' } }) as never,
      ),
    ),
    http.get('/flows/{flowId}', ({ params, response }) =>
      answer(db, 'getFlow', () => {
        const flow = flowOf(params.flowId);
        const { id, name, description } = flow;
        return response(200).json({ id, name, description, nodes: nodesOf(flow) });
      }),
    ),
    http.get('/flows/{flowId}/params', ({ params, response }) =>
      answer(db, 'listFlowParams', () =>
        response(200).json({ items: flowOf(params.flowId).params }),
      ),
    ),
    http.post('/flows', ({ request, response }) =>
      answer(db, 'createFlow', async () => {
        const { name, url, description = '', template } = await readBody('FlowCreate', request);
        if (db.flows.some((flow) => flow.url === url))
          throw new Refusal(409, 'flow-exists', `There is a flow at ${url} already.`);
        const flow = {
          ...(template
            ? { ...flowOf(template) }
            : { params: [], nodes: 5, version: 'sha256:demo' }),
          id: crypto.randomUUID().slice(0, 8),
          name,
          url,
          description,
        };
        db.flows.push(flow);
        return response(201).json({ ...flow, usedBy: 0 });
      }),
    ),
    http.delete('/flows/{flowId}', ({ params, response }) =>
      answer(db, 'deleteFlow', () => {
        const flow = flowOf(params.flowId);
        const uses = usersOf(db, flow.id);
        if (uses > 0)
          throw new Refusal(409, 'flow-in-use', `${uses} controls use the flow "${flow.name}".`);
        db.flows.splice(db.flows.indexOf(flow), 1);
        return response(204).empty();
      }),
    ),
    http.post('/flows/{flowId}/test', ({ params, request, response }) =>
      answer(db, 'testFlow', async () => {
        const { params: given } = await readBody('FlowTest', request);
        const flow = flowOf(params.flowId);
        const missing = flow.params.find(({ name, required }) => required && !given[name]);
        if (missing)
          throw new Refusal(400, 'validation-failed', `${missing.name} is missing.`, [
            { path: `/body/params/${missing.name}`, message: 'is missing' },
          ]);
        return response(200).json({
          ok: true,
          value: 100,
          computations: 1,
          evidences: [],
          evidenceCount: 0,
          errors: [],
          durationMs: 640,
        });
      }),
    ),
  ];
};
