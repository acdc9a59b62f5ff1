import { Transform } from 'node:stream';

const MEGABYTE = 1024 * 1024;
export const MAX_UPLOAD = 50 * MEGABYTE;

/** The body holds more than 50 MB. */
export class UploadTooLarge extends Error {
  override message = `A request may hold at most ${MAX_UPLOAD / MEGABYTE} MB.`;
}

/** Passes a body on and fails with `UploadTooLarge` at the first byte above the limit. */
export function limitUpload(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > MAX_UPLOAD) done(new UploadTooLarge());
      else done(null, chunk);
    },
  });
}
