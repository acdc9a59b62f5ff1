/** Largest answer accepted from a collector, in bytes. */
const MAX_ANSWER_BYTES = 50 * 1024 * 1024;

/** Reads a JSON body of limited size. @throws Error when it is longer, cut off or no JSON */
export async function readJson(response: Response, limit = MAX_ANSWER_BYTES): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw new Error(`The answer is longer than ${limit} bytes.`);
    chunks.push(chunk as Uint8Array);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new Error('The answer is not JSON.', { cause });
  }
}
