import type { LauncherConfig } from '../config/config.js';

/**
 * Where the first administrator is made, as long as there is none.
 * @returns undefined once STATUS is set up, or when the backend does not say
 */
export async function setupAddress(
  { ports, publicUrl }: Pick<LauncherConfig, 'ports' | 'publicUrl'>,
  token: string,
): Promise<string | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports.backend}/api/v1/setup`, {
      signal: AbortSignal.timeout(5_000),
    });
    const { initialised } = (await answer.json()) as { initialised?: boolean };
    return initialised === false
      ? `${publicUrl}/setup?token=${encodeURIComponent(token)}`
      : undefined;
  } catch {
    return undefined;
  }
}
