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

/** So many times the limit is read and dropped: who is cut off while sending sees no answer. */
const DROPPED = 5;

/** The body, or undefined when it is too large. */
async function readAll(request: Request, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > DROPPED * maxBytes) return undefined;
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > DROPPED * maxBytes) return undefined;
    if (size > maxBytes) chunks = [];
    else chunks.push(chunk);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
