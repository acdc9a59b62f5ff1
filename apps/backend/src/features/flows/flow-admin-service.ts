import { conflict, invalid, notFound } from '../../errors/index.js';
import { flowFaults, prepareFlow } from './flow-document.js';
import type { Flow, FlowReader, FlowUsage } from './flow.js';
import type { FlowAdmin, FlowDocument, FlowNode } from './ports.js';

export interface FlowCreate {
  name: string;
  description?: string;
  url: string;
  template?: string;
  nodes?: FlowNode[];
}
export interface FlowAdminDeps {
  flows: FlowReader & { forget(): void };
  admin: FlowAdmin;
  usage: FlowUsage;
  newId: () => string;
}

export type FlowAdminService = ReturnType<typeof createFlowAdminService>;

export function createFlowAdminService({ flows, admin, usage, newId }: FlowAdminDeps) {
  const read = async (id: string): Promise<FlowDocument> => {
    // The runtime has flows that are no controls' and that we do not show, such as the probe.
    const found = (await flows.get(id)) && (await admin.read(id));
    if (!found) throw notFound('flow', id);
    return found;
  };
  return {
    read,

    /** @throws 400 naming what the document lacks, 404 for the template, 409 for the endpoint */
    async create(fields: FlowCreate): Promise<Flow> {
      const { name, url, template, nodes } = fields;
      if ((template === undefined) === (nodes === undefined))
        throw invalid([{ path: '/body/nodes', message: 'give either nodes or template' }]);
      const source = template === undefined ? undefined : await read(template);
      const taken = (await flows.list()).find((flow) => flow.url === url);
      if (taken)
        throw conflict('flow-exists', `The flow "${taken.name}" has the endpoint ${url} already.`, [
          { path: '/body/url', message: 'is taken; choose another' },
        ]);
      const flow = prepareFlow(
        {
          name,
          url,
          description: fields.description ?? source?.description ?? '',
          nodes: source?.nodes ?? nodes ?? [],
        },
        newId,
      );
      const faults = flowFaults(flow.nodes, await admin.nodeTypes());
      if (faults.length > 0) throw invalid(faults);
      const id = await admin.create(flow);
      flows.forget();
      const made = await flows.get(id);
      if (!made) throw notFound('flow', id);
      return made;
    },

    /** @throws 404, 409 when controls use it */
    async remove(id: string): Promise<void> {
      const { name } = await read(id);
      const uses = (await usage.countControls([id])).get(id) ?? 0;
      if (uses > 0)
        throw conflict(
          'flow-in-use',
          `${uses} control${uses === 1 ? ' uses' : 's use'} the flow "${name}". Give them another flow first.`,
        );
      await admin.remove(id);
      flows.forget();
    },
  };
}
