import { request as httpRequest, type IncomingMessage } from 'node:http';

export interface Received {
  id: number;
  type: string;
  data: Record<string, unknown>;
}

/** A listener over real HTTP, as a browser is one. */
export interface StreamReader {
  response: IncomingMessage;
  events: Received[];
  comments: number;
  /** Until so many events are there. @throws Error saying what is, after five seconds */
  waitFor(count: number): Promise<Received[]>;
  ended: Promise<void>;
  close(): void;
}

export function readStream(
  url: string,
  headers: Record<string, string> = {},
): Promise<StreamReader> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(url, { headers }, (response) => {
      let text = '';
      const reader: StreamReader = {
        response,
        events: [],
        comments: 0,
        waitFor: (count) => waitFor(reader, count),
        ended: new Promise((end) => response.once('close', end)),
        close: () => call.destroy(),
      };
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) read(block, reader);
        resolve(reader);
      });
      if (response.statusCode !== 200) resolve(reader);
    });
    call.on('error', reject);
    call.end();
  });
}

function read(block: string, reader: StreamReader): void {
  if (block.startsWith(':')) reader.comments++;
  const fields = new Map(
    block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
  const data = fields.get('data');
  if (data === undefined) return;
  reader.events.push({
    id: Number(fields.get('id')),
    type: fields.get('event') ?? '',
    data: JSON.parse(data) as Record<string, unknown>,
  });
}

async function waitFor({ events }: StreamReader, count: number): Promise<Received[]> {
  const deadline = Date.now() + 5_000;
  while (events.length < count) {
    if (Date.now() > deadline)
      throw new Error(`${events.length} of ${count} events: ${JSON.stringify(events.slice(-5))}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return events;
}
