import { connect } from 'node:net';
import { once } from 'node:events';
import { CheckFailed, type Found } from './system.js';

/** `{hello: 1, $db: 'admin'}` as BSON (bsonspec.org). */
const DOCUMENT = Buffer.concat([
  Buffer.from([31, 0, 0, 0, 0x10]),
  Buffer.from('hello\0'),
  Buffer.from([1, 0, 0, 0, 0x02]),
  Buffer.from('$db\0'),
  Buffer.from([6, 0, 0, 0]),
  Buffer.from('admin\0'),
  Buffer.from([0]),
]);
const OP_MSG = 2013;
const REQUEST = 1;

/** One OP_MSG of the MongoDB wire protocol: header, flags, one section with the document. */
function message(): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + DOCUMENT.length, 0);
  head.writeInt32LE(REQUEST, 4);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, DOCUMENT]);
}

/** Asks a MongoDB `hello`, which it answers before anyone signs in. Its version it tells later. */
export async function helloMongo(url: string, signal: AbortSignal): Promise<Found> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port || 27_017) });
  signal.addEventListener('abort', () => socket.destroy(signal.reason as Error), { once: true });
  try {
    await once(socket, 'connect');
    socket.write(message());
    const [answer] = (await once(socket, 'data')) as [Buffer];
    const isReply =
      answer.length >= 16 && answer.readInt32LE(8) === REQUEST && answer.readInt32LE(12) === OP_MSG;
    if (!isReply) throw new CheckFailed('answers with something else than the MongoDB protocol');
    return {};
  } finally {
    socket.destroy();
  }
}
