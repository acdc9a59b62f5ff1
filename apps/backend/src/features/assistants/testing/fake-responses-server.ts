import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response, ResponseStreamEvent } from 'openai/resources/responses/responses';

/** What the next request is answered. */
export type Turn =
  | { text: string; usage?: [input: number, output: number]; incomplete?: boolean }
  | { calls: { name: string; arguments: unknown }[] }
  | { status: number; headers?: Record<string, string>; code?: string; message?: string }
  | { failed: string }
  | { silent: true }
  | { rubbish: string }
  | { cut: string };

interface Sent {
  authorization: string | undefined;
  body: Record<string, unknown> & { input: Record<string, unknown>[] };
}

/**
 * A local server that speaks the streaming Responses API as far as assistants use it: events,
 * tool calls, errors, silence. Its events have the types that the `openai` package publishes.
 */
export async function startFakeResponses() {
  const turns: Turn[] = [];
  const sent: Sent[] = [];
  let responses = 0;
  const server = createServer(async (req, res) => {
    if (req.method !== 'POST' || req.url !== '/v1/responses') return fail(res, 404, 'not_found');
    sent.push({ authorization: req.headers.authorization, body: JSON.parse(await read(req)) });
    const turn = turns.shift() ?? { status: 500, message: 'No turn was planned.' };
    if ('silent' in turn) return;
    if ('status' in turn) return fail(res, turn.status, turn.code, turn.message, turn.headers);
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    if ('rubbish' in turn) return void res.end(turn.rubbish);
    for (const event of eventsOf(turn, `resp_${++responses}`))
      res.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    res.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    sent,
    plan: (...planned: Turn[]) => void turns.push(...planned),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type FakeResponses = Awaited<ReturnType<typeof startFakeResponses>>;

function eventsOf(
  turn: Extract<Turn, { text: string } | { calls: unknown } | { failed: string } | { cut: string }>,
  id: string,
): ResponseStreamEvent[] {
  let sequence = 0;
  const next = () => sequence++;
  const created = {
    type: 'response.created',
    sequence_number: next(),
    response: responseOf(id, { status: 'in_progress' }),
  } as ResponseStreamEvent;
  if ('failed' in turn)
    return [
      created,
      {
        type: 'response.failed',
        sequence_number: next(),
        response: responseOf(id, {
          status: 'failed',
          error: { code: 'server_error', message: turn.failed },
        }),
      } as ResponseStreamEvent,
    ];
  if ('calls' in turn) {
    const output = turn.calls.map((call, at) => ({
      type: 'function_call',
      id: `fc_${id}_${at}`,
      call_id: `call_${id}_${at}`,
      name: call.name,
      status: 'completed',
      arguments:
        typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    }));
    return [
      created,
      {
        type: 'response.completed',
        sequence_number: next(),
        response: responseOf(id, { status: 'completed', output: output as Response['output'] }),
      } as ResponseStreamEvent,
    ];
  }
  const text = 'cut' in turn ? turn.cut : turn.text;
  const deltas = (text.match(/[\s\S]{1,7}/g) ?? []).map(
    (delta) =>
      ({
        type: 'response.output_text.delta',
        item_id: `msg_${id}`,
        output_index: 0,
        content_index: 0,
        delta,
        logprobs: [],
        sequence_number: next(),
      }) as ResponseStreamEvent,
  );
  if ('cut' in turn) return [created, ...deltas];
  const [input, output] = turn.usage ?? [100, 20];
  const status = turn.incomplete ? 'incomplete' : 'completed';
  return [
    created,
    ...deltas,
    {
      type: `response.${status}`,
      sequence_number: next(),
      response: responseOf(id, {
        status,
        output: [
          {
            type: 'message',
            id: `msg_${id}`,
            role: 'assistant',
            status: 'completed',
            content: [{ type: 'output_text', text, annotations: [] }],
          },
        ] as Response['output'],
        usage: {
          input_tokens: input,
          output_tokens: output,
          total_tokens: input + output,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens_details: { reasoning_tokens: 0 },
        } as Response['usage'],
      }),
    } as ResponseStreamEvent,
  ];
}

const responseOf = (id: string, fields: Partial<Response>) => ({
  id,
  object: 'response',
  created_at: 0,
  model: 'fake',
  output: [],
  error: null,
  ...fields,
});

function fail(
  res: ServerResponse,
  status: number,
  code = 'error',
  message = 'It failed.',
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify({ error: { message, type: 'error', code, param: null } }));
}

async function read(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}
