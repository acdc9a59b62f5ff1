/** Calls back as the `oauth` package does: a failure, or the text of a 2xx answer. */
type Callback = (
  failure: Error | { statusCode: number; data: string } | null,
  text?: string,
) => void;

export interface RequestLimits {
  timeoutMs: number;
  maxBytes: number;
}

/**
 * Does what `OAuth2._request` of the `oauth` package does, within a time and a size, which that one
 * does not know. GitHub answers a refused code with 200 and a member `error`; that is a failure too
 * (docs.github.com, "Troubleshooting OAuth app access token request errors").
 */
export const createBoundedRequest =
  ({ timeoutMs, maxBytes }: RequestLimits, headers: Record<string, string>) =>
  (
    method: string,
    url: string,
    given: Record<string, string> | null,
    body: string | null,
    _accessToken: string | null,
    callback: Callback,
  ): void => {
    const answered = fetch(url, {
      method,
      headers: { ...headers, ...given },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { body }),
    }).then(async (response) => ({
      status: response.status,
      text: await readText(response, maxBytes),
    }));
    answered.then(
      ({ status, text }) => {
        if (status < 200 || status > 299) callback({ statusCode: status, data: text });
        else if (isRefusal(text)) callback({ statusCode: 400, data: text });
        else callback(null, text);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  };

async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`The answer has more than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isRefusal(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'error' in json;
  } catch {
    return false;
  }
}
