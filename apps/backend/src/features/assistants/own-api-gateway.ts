import { ReadRefused, type OwnApi } from './ports.js';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 1_000_000;

/**
 * Reads our own API over HTTP with the token of whoever asked, so that the same guard and the same
 * contract decide as if they had asked themselves.
 *
 * @param baseUrl of this backend, with /api/v1
 * @param authorization value of the header
 */
export const createOwnApi = (
  baseUrl: string,
  authorization: string,
  signal: AbortSignal,
  fetcher: typeof fetch = fetch,
): OwnApi => ({
  async get(path, query = {}) {
    const url = new URL(baseUrl + path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    const response = await fetcher(url, {
      headers: { authorization, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const text = await response.text();
    if (text.length > MAX_BYTES) throw new ReadRefused('The answer is too long. Ask for less.');
    const body = JSON.parse(text) as { detail?: string };
    if (!response.ok) throw new ReadRefused(`${response.status}: ${body.detail ?? 'refused'}`);
    return body;
  },
});
