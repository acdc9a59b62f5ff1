const isJson = (response: Response): boolean =>
  /[/+]json\b/.test(response.headers.get('content-type') ?? '');

/** The body as its media type says: parsed JSON, else text; undefined for none. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  return isJson(response) ? JSON.parse(text) : text;
}

/** A success with what came beside its body. */
export const readAnswer = async (response: Response) => ({
  data: await readBody(response),
  status: response.status,
  etag: response.headers.get('etag') ?? undefined,
  location: response.headers.get('location') ?? undefined,
  headers: response.headers,
});
