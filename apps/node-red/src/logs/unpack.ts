import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { FlowError } from '../runs/flow-error.js';

const SLICE = 64 * 1024;

/**
 * The text of a log piece by piece, decompressed when it is gzip (RFC 1952). Other runs get their
 * turn between pieces.
 *
 * @param maxBytes of the text; a small archive can hold a huge one
 * @throws FlowError STATUS_LIMIT, or STATUS_UPSTREAM for a broken archive or text that is not UTF-8
 */
export async function* unpack(content: string | Buffer, maxBytes: number): AsyncGenerator<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for await (const chunk of isGzip(bytes) ? inflated(bytes) : slices(bytes)) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new FlowError('STATUS_LIMIT', `The log is larger than ${maxBytes} bytes`);
    }
    yield decode(decoder, chunk);
    await setImmediate();
  }
  yield decode(decoder);
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

async function* inflated(bytes: Buffer): AsyncGenerator<Buffer> {
  try {
    yield* Readable.from(slices(bytes)).pipe(createGunzip()) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new FlowError('STATUS_UPSTREAM', 'The log is no intact gzip archive', { cause });
  }
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new FlowError('STATUS_UPSTREAM', 'The log is not UTF-8 text', { cause });
  }
}
