import type { Middleware, Request } from './http.js';
import { answer } from './http.js';

/**
 * Reads JSON bodies before Node-RED does, which answers 500 to malformed and to oversized ones alike.
 *
 * @param maxBytes larger bodies are refused with 413
 */
export function createJsonBody(maxBytes: number): Middleware {
  return (request, response, next) => {
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return next();
    readAll(request, maxBytes).then(
      (text) => {
        if (text === undefined) {
          response.setHeader('connection', 'close');
          return answer(response, 413, `The body is larger than ${maxBytes} bytes`);
        }
        try {
          request.body = JSON.parse(text);
        } catch {
          return answer(response, 400, 'The body is not JSON');
        }
        request._body = true;
        return next();
      },
      () => response.destroy(),
    );
  };
}

async function readAll(request: Request, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
