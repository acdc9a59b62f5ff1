import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { createSliceApp } from '../../testing/test-app.js';
import { createFlowAdminRoutes } from './flow-admin-routes.js';
import { createFlowAdminService } from './flow-admin-service.js';
import type { FlowAdmin, FlowDocument } from './ports.js';
import { readFlows } from './read-flows.js';
import { buildFlow, createFakeFlowReader } from './testing/fake-flow-reader.js';

const nodes = [
  { id: 'in', type: 'http in', method: 'post', url: '/controls/rest-items', wires: [['start']] },
  { id: 'start', type: 'status-start', params: '[]', credentials: { key: 'marked' }, wires: [[]] },
];
let created: Omit<FlowDocument, 'id'>[];
let removed: string[];
let used: Map<string, number>;
let app: ReturnType<typeof createSliceApp>;

beforeEach(() => {
  created = [];
  removed = [];
  used = new Map();
  const runtime = createFakeFlowReader([buildFlow()]);
  const admin: FlowAdmin = {
    read: async (id) => ({ id, name: 'Items', description: 'Reads items', nodes }),
    create: async (flow) => {
      created.push(flow);
      const tab = { id: 'made', type: 'tab', label: flow.name };
      runtime.flows.push(
        ...readFlows([tab, ...flow.nodes.map((node) => ({ ...node, z: 'made' }))]),
      );
      return 'made';
    },
    remove: async (id) => void removed.push(id),
    nodeTypes: async () => new Set(['http in', 'status-start']),
  };
  let made = 0;
  const flows = createFlowAdminService({
    flows: runtime,
    admin,
    usage: { countControls: async () => used },
    newId: () => `00000000-0000-0000-0000-${String(++made).padStart(12, '0')}`,
  });
  app = createSliceApp(createFlowAdminRoutes({ flows, publicOrigin: 'http://localhost:3000' }));
});

const post = (body: object) => request(app).post('/api/v1/flows').send(body);

it('copies a flow under a name and an endpoint of its own, without its secrets', async () => {
  const answer = await post({ name: 'Backups', url: '/controls/backups', template: 'rest-items' });
  expect(answer.status).toBe(201);
  expect(answer.headers['location']).toBe('/api/v1/flows/made');
  expect(answer.body).toMatchObject({ id: 'made', name: 'Backups', url: '/controls/backups' });
  expect(created[0]?.description).toBe('Reads items');
  expect(JSON.stringify(created)).not.toContain('marked');
});

it('takes a document, and says what it lacks', async () => {
  expect((await post({ name: 'A', url: '/controls/a', nodes })).status).toBe(201);
  const bad = [...nodes, { id: 'x', type: 'exec' }];
  const refused = await post({ name: 'B', url: '/controls/b', nodes: bad });
  expect(refused.body).toMatchObject({ status: 400, errors: [{ path: '/body/nodes' }] });
  expect(refused.body.detail).toContain('exec');
  expect(created).toHaveLength(1);
});

it('wants either a document or a template, and an endpoint that is free', async () => {
  expect((await post({ name: 'A', url: '/controls/a' })).status).toBe(400);
  expect((await post({ name: 'A', url: '/controls/a', nodes, template: 'x' })).status).toBe(400);
  expect((await post({ name: 'A', url: '/controls/a', template: 'nothing' })).status).toBe(404);
  const taken = await post({ name: 'A', url: '/controls/rest-items', nodes });
  expect(taken.body).toMatchObject({ status: 409, errors: [{ path: '/body/url' }] });
});

it('reads a flow with its nodes', async () => {
  const answer = await request(app).get('/api/v1/flows/rest-items');
  expect(answer.body).toMatchObject({ id: 'rest-items', name: 'Items' });
  expect((await request(app).get('/api/v1/flows/nothing')).status).toBe(404);
});

it('deletes a flow that no control uses', async () => {
  used = new Map([['rest-items', 2]]);
  const refused = await request(app).delete('/api/v1/flows/rest-items');
  expect(refused.body).toMatchObject({ status: 409, code: 'flow-in-use' });
  used = new Map();
  expect((await request(app).delete('/api/v1/flows/rest-items')).status).toBe(204);
  expect(removed).toEqual(['rest-items']);
});

it('leads to the editor, at the flow', async () => {
  const answer = await request(app).get('/api/v1/flows/editor?flowId=rest-items');
  expect(answer.status).toBe(302);
  expect(answer.headers['location']).toBe('http://localhost:3000/node-red/#flow/rest-items');
});
