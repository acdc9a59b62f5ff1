import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import type { Collection } from '../../sources/collect.js';
import { collect } from '../../sources/collect.js';
import type { NodeConfig } from '../shared/config.js';
import { registerNode } from '../shared/register.js';
import { sendItems } from '../shared/send-items.js';
import type { Services } from '../shared/services.js';
import { pagingOf, sourceRequest } from '../shared/source-request.js';
import { methodAddress, readOptions } from './options.js';

/** Calls a method of a system behind a connection and gives its items. */
export function registerDatasource(services: Services): void {
  registerNode(services, 'status-datasource', async ({ config, message, send }) => {
    const call = callOf(services, config, message);
    const { dispatcher, settings } = services;
    const { payload, source } = await collect(call, dispatcher, settings.fetch);
    if (config.choice('output', ['array', 'items'], 'array') === 'array') {
      send({ ...message, payload, source });
    } else {
      sendItems({ ...message, source }, payload, send);
    }
  });
}

function callOf(services: Services, config: NodeConfig, message: RunMessage): Collection {
  const { params, scope, period } = services.runs.of(message).status;
  if (config.text('connection') === '') {
    throw new FlowError('STATUS_CONFIG', 'A data source needs a connection; choose one');
  }
  const facts = { params, scope, period: { ...period } } satisfies Json;
  const address = methodAddress(config.text('method'), readOptions(config.json('options'), facts));
  const request = sourceRequest(services, config, message, address);
  return {
    request: { ...request, headers: { accept: 'application/json' } },
    format: 'json',
    itemsPath: config.text('itemsPath'),
    paging: pagingOf(config),
    maxItems: config.positive('maxItems', 20_000),
    notFoundIsNull: config.choice('notFound', ['error', 'null'], 'error') === 'null',
  };
}
