import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { Run } from '../../runs/runs.js';
import type { RunStatus } from '../../runs/message.js';
import type { Collection } from '../../sources/collect.js';
import { collect } from '../../sources/collect.js';
import type { Paging } from '../../sources/paging.js';
import { sourceUrl } from '../../sources/source-url.js';
import { isList } from '../../values/select.js';
import type { NodeConfig } from '../shared/config.js';
import type { Handling } from '../shared/register.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';

const GITHUB = 'https://api.github.com';

/** Reads a source into `msg.payload` and says in `msg.source` where it was read. */
export function registerCollect(services: Services): void {
  registerNode(services, 'status-collect', async ({ config, message, send }) => {
    const { run, status } = services.runs.of(message);
    const collection = collectionOf(config, run, status);
    const { fetch } = services.settings;
    const limits = { ...fetch, maxBytes: config.positive('maxBytes', 5 * 1024 * 1024) };
    const { payload, source } = await collect(collection, services.dispatcher, limits);
    if (config.choice('output', ['array', 'items'], 'array') === 'array') {
      send({ ...message, payload, source });
    } else {
      sendItems({ ...message, source }, payload, send);
    }
  });
}

function sendItems(message: Handling['message'], payload: Json, send: Handling['send']): void {
  const items = isList(payload) ? payload : [payload];
  const parts = { id: message._msgid, type: 'array', count: items.length, len: 1 };
  // Without items nobody would tell status-finish that the run has ended.
  if (items.length === 0) send({ ...message, payload: [], last: true });
  items.forEach((item, index) => send({ ...message, payload: item, parts: { ...parts, index } }));
}

function collectionOf(config: NodeConfig, run: Run, status: RunStatus): Collection {
  const resource = config.choice('resource', ['rest', 'text', 'github-file'], 'rest');
  const base = config.text('baseUrl');
  const address = resource === 'github-file' ? githubFile(config, base) : base + config.text('url');
  const url = sourceUrl(address, status.backendUrl);
  for (const [name, value] of Object.entries(texts(config.json('query'), 'query'))) {
    url.searchParams.set(name, value);
  }
  const accept =
    resource === 'github-file' ? 'application/vnd.github.raw+json' : 'application/json';
  const headers = {
    ...(resource === 'text' ? {} : { accept }),
    ...texts(config.json('headers'), 'headers'),
  };
  const backend = { origin: new URL(status.backendUrl).origin, token: run.callbackToken };
  return {
    request: { url, headers, backend },
    format: resource === 'rest' ? 'json' : 'text',
    itemsPath: resource === 'rest' ? config.text('itemsPath') : '',
    paging: pagingOf(config),
    maxItems: config.positive('maxItems', 20_000),
    notFoundIsNull: config.choice('notFound', ['error', 'null'], 'error') === 'null',
  };
}

function githubFile(config: NodeConfig, base: string): string {
  const [owner, repo, path] = ['owner', 'repo', 'path'].map((name) => config.text(name));
  if (!owner || !repo || !path) {
    throw new FlowError('STATUS_CONFIG', 'A file on GitHub needs owner, repo and path');
  }
  const file = path.split('/').map(encodeURIComponent).join('/');
  const repository = `${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  return `${base || GITHUB}/repos/${repository}/contents/${file}`;
}

function pagingOf(config: NodeConfig): Paging {
  const kind = config.choice('paging', ['none', 'link', 'page', 'cursor'], 'none');
  if (kind === 'page') return { kind, param: config.text('pageParam', 'page') };
  if (kind !== 'cursor') return { kind };
  return { kind, param: config.text('cursorParam', 'cursor'), path: config.text('cursorPath') };
}

function texts(value: Json | undefined, name: string): Record<string, string> {
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'object' || isList(value)) {
    throw new FlowError('STATUS_CONFIG', `${name} has to be an object of texts`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
