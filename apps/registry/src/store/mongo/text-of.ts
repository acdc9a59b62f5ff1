import { HttpError } from '@status/governify-service';

/** A document of MongoDB ends at 16 MB, of which the fields beside the text take little. */
const MOST_BYTES = 15_000_000;

/**
 * The JSON text of what is to be stored in one document.
 * @throws HttpError 413 when no document can hold it
 */
export function textOf(value: unknown): string {
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new HttpError(
      413,
      `What is to be stored takes more than ${MOST_BYTES} bytes as JSON, which is the most.`,
    );
  return text;
}
