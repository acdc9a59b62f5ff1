import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import type { SourceRequest } from '../../sources/fetch-source.js';
import type { Paging } from '../../sources/paging.js';
import { sourceUrl } from '../../sources/source-url.js';
import { isList } from '../../values/select.js';
import { findConnection } from '../connection/status-connection.js';
import type { NodeConfig } from './config.js';
import type { Services } from './services.js';

/**
 * The request for an address: below the base URL of the node's connection, or else whole, where `/`
 * stands for the backend.
 *
 * @throws FlowError STATUS_CONFIG or STATUS_NO_RUN
 */
export function sourceRequest(
  services: Services,
  config: NodeConfig,
  message: RunMessage,
  address: string,
): SourceRequest {
  const { run, status } = services.runs.of(message);
  const access = findConnection(services, config.text('connection'));
  const url = access?.address(address) ?? sourceUrl(address, status.backendUrl);
  const backend = { origin: new URL(status.backendUrl).origin, token: run.callbackToken };
  return { url, backend, access };
}

export function pagingOf(config: NodeConfig): Paging {
  const kind = config.choice('paging', ['none', 'link', 'page', 'cursor'], 'none');
  if (kind === 'page') return { kind, param: config.text('pageParam', 'page') };
  if (kind !== 'cursor') return { kind };
  return { kind, param: config.text('cursorParam', 'cursor'), path: config.text('cursorPath') };
}

/** @throws FlowError STATUS_CONFIG unless it is an object; its members become texts */
export function texts(value: Json | undefined, name: string): Record<string, string> {
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'object' || isList(value)) {
    throw new FlowError('STATUS_CONFIG', `${name} has to be an object of texts`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
