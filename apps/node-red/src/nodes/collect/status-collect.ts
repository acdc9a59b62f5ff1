import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import type { Collection } from '../../sources/collect.js';
import { collect } from '../../sources/collect.js';
import type { NodeConfig } from '../shared/config.js';
import { registerNode } from '../shared/register.js';
import { sendItems } from '../shared/send-items.js';
import type { Services } from '../shared/services.js';
import { pagingOf, sourceRequest, texts } from '../shared/source-request.js';

const GITHUB = 'https://api.github.com';

/** Reads a source into `msg.payload` and says in `msg.source` where it was read. */
export function registerCollect(services: Services): void {
  registerNode(services, 'status-collect', async ({ config, message, send }) => {
    const { fetch } = services.settings;
    const limits = { ...fetch, maxBytes: config.positive('maxBytes', 5 * 1024 * 1024) };
    const collection = collectionOf(services, config, message);
    const { payload, source } = await collect(collection, services.dispatcher, limits);
    if (config.choice('output', ['array', 'items'], 'array') === 'array') {
      send({ ...message, payload, source });
    } else {
      sendItems({ ...message, source }, payload, send);
    }
  });
}

function collectionOf(services: Services, config: NodeConfig, message: RunMessage): Collection {
  const resource = config.choice('resource', ['rest', 'text', 'github-file'], 'rest');
  const address = config.text('baseUrl') + addressOf(config, resource);
  const request = sourceRequest(services, config, message, address);
  for (const [name, value] of Object.entries(texts(config.json('query'), 'query'))) {
    request.url.searchParams.set(name, value);
  }
  const accept =
    resource === 'github-file' ? 'application/vnd.github.raw+json' : 'application/json';
  const headers = {
    ...(resource === 'text' ? {} : { accept }),
    ...texts(config.json('headers'), 'headers'),
  };
  return {
    request: { ...request, headers },
    format: resource === 'rest' ? 'json' : 'text',
    itemsPath: resource === 'rest' ? config.text('itemsPath') : '',
    paging: pagingOf(config),
    maxItems: config.positive('maxItems', 20_000),
    notFoundIsNull: config.choice('notFound', ['error', 'null'], 'error') === 'null',
  };
}

/** What follows the base URL. */
function addressOf(config: NodeConfig, resource: 'rest' | 'text' | 'github-file'): string {
  if (resource !== 'github-file') return config.text('url');
  const base = config.text('baseUrl') || config.text('connection') ? '' : GITHUB;
  return base + githubFile(config);
}

function githubFile(config: NodeConfig): string {
  const [owner, repo, path] = ['owner', 'repo', 'path'].map((name) => config.text(name));
  if (!owner || !repo || !path) {
    throw new FlowError('STATUS_CONFIG', 'A file on GitHub needs owner, repo and path');
  }
  const segments = path.split('/');
  // These would climb to something else than a file of this repository.
  if ([owner, repo, ...segments].some((name) => name === '.' || name === '..')) {
    throw new FlowError('STATUS_CONFIG', 'Owner, repo and path cannot have “.” or “..” as a part');
  }
  const file = segments.map(encodeURIComponent).join('/');
  const repository = `${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  return `/repos/${repository}/contents/${file}`;
}
