import { BadResponse } from './errors.js';

/** The bytes of an answer, at most `limit`. @throws BadResponse when there are more */
export async function readBytes(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new BadResponse(
        `The answer of Grafana is larger than ${limit} bytes.`,
        response.status,
      );
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
