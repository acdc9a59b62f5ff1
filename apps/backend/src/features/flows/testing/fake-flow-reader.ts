import { badGateway } from '../../../errors/index.js';
import type { Flow, FlowParam, FlowReader } from '../flow.js';

export const buildFlow = (given: Partial<Flow> = {}): Flow => ({
  id: 'rest-items',
  name: 'Items of a REST source',
  description: '',
  url: '/controls/rest-items',
  version: `sha256:${'0'.repeat(64)}`,
  nodes: 7,
  params: [
    buildParam({ name: 'url', type: 'url', required: true }),
    buildParam({ name: 'path', default: 'id' }),
  ],
  ...given,
});

export const buildParam = (given: Partial<FlowParam> = {}): FlowParam => ({
  name: 'text',
  type: 'string',
  required: false,
  secret: false,
  ...given,
});

/** A flow runtime in memory, which can go away. */
export function createFakeFlowReader(
  flows: Flow[] = [buildFlow()],
): FlowReader & { away: boolean; flows: Flow[]; forget(): void } {
  const fake = {
    away: false,
    flows,
    forget: () => undefined,
    async list() {
      if (fake.away) throw badGateway('flows', 'The flow runtime did not answer.');
      return fake.flows;
    },
    get: async (id: string) => (await fake.list()).find((flow) => flow.id === id),
  };
  return fake;
}
