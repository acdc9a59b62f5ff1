/** An answer in JSON. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const BASE_URL = 'http://status.test/api/v1';

/** A server in the place of the network; it notes what it was asked. */
export function server(answer: (request: Request, call: number) => Response | Promise<Response>) {
  const calls: string[] = [];
  return {
    calls,
    fetch: async (request: Request) => {
      calls.push(
        `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')} ${request.headers.get('authorization') ?? '-'}`,
      );
      return answer(request, calls.length);
    },
  };
}
