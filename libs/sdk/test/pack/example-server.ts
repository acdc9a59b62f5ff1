import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openapiDocument } from '@status/api-contract';

type Media = Record<string, { example?: unknown; examples?: Record<string, { value: unknown }> }>;
type Item = Record<string, { responses: Record<string, { content?: Media }> } | undefined>;

const routes = Object.entries(openapiDocument.paths as unknown as Record<string, Item>)
  // Fixed segments before parameters.
  .sort(([a], [b]) => (a.replaceAll('{', '~') < b.replaceAll('{', '~') ? -1 : 1))
  .map(([path, item]) => ({
    item,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));

/** The first success of an operation, as the contract shows it. */
function exampleOf(method: string, path: string) {
  const operation = routes.find(({ pattern }) => pattern.test(path))?.item[method];
  const [status, response] =
    Object.entries(operation?.responses ?? {}).find(([code]) => code.startsWith('2')) ?? [];
  const [type, media] = Object.entries(response?.content ?? {})[0] ?? [];
  const shown = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return { status: Number(status ?? 404), type: type ?? 'application/json', shown };
}

/** A server that answers every operation with its example. Lists end after their first page. */
export async function startExampleServer(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    request.resume();
    const path = new URL(request.url ?? '/', 'http://x').pathname.replace('/api/v1', '');
    const { status, type, shown } = exampleOf((request.method ?? 'GET').toLowerCase(), path);
    const body = (shown ?? {}) as { page?: { nextCursor: string | null } };
    if (body.page) body.page.nextCursor = null;
    response.writeHead(status, { 'content-type': type, etag: '"1"' });
    response.end(type.endsWith('json') ? JSON.stringify(body) : String(shown));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1` };
}
