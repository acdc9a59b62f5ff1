import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../errors/config-error.js';
import { parseCatalogue, type ServiceCatalogue } from './catalogue.js';

export interface LoadOptions {
  env?: NodeJS.ProcessEnv;
  /** Tries and pause for a catalogue behind a URL, whose service may start later than we do. */
  tries?: number;
  pauseMs?: number;
}

/**
 * Loads the service catalogue from a file or an http(s) address.
 * @throws ConfigError with one sentence for the operator
 */
export async function loadCatalogue(
  source: string,
  options: LoadOptions = {},
): Promise<ServiceCatalogue> {
  const text = /^https?:\/\//.test(source) ? await download(source, options) : await read(source);
  try {
    return parseCatalogue(text, options.env);
  } catch (cause) {
    throw new ConfigError(
      `The service catalogue ${source} (GOV_INFRASTRUCTURE) cannot be read as YAML: ${(cause as Error).message.split('\n')[0]}`,
      { cause },
    );
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(
      `The service catalogue ${file} cannot be opened (${(cause as NodeJS.ErrnoException).code}): point GOV_INFRASTRUCTURE at a YAML file or URL.`,
      { cause },
    );
  }
}

async function download(url: string, { tries = 10, pauseMs = 3000 }: LoadOptions): Promise<string> {
  let fault: unknown;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return await response.text();
      await response.body?.cancel();
      fault = `status ${response.status}`;
    } catch (error) {
      fault = (error as Error & { cause?: Error }).cause?.message ?? (error as Error).message;
    }
    if (attempt < tries) await sleep(pauseMs);
  }
  throw new ConfigError(
    `The service catalogue ${url} (GOV_INFRASTRUCTURE) did not answer after ${tries} tries: ${String(fault)}.`,
  );
}
