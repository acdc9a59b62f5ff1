import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from './exit-codes.js';

export interface Settings {
  /** Up to and with `/api/v1`. */
  url: string;
  token: string;
}

const API = '/api/v1';

/** Where sign-ins are kept (XDG Base Directory Specification). */
const settingsFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config'), 'status/config.json');

/**
 * STATUS_URL and STATUS_TOKEN, each before what `status login` has kept. A kept token is not sent to
 * another address than the one it was kept for.
 * @throws UsageError when one of them is nowhere
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const kept = readKept(env);
  const url = env['STATUS_URL'] ? apiUrl(env['STATUS_URL']) : kept?.url;
  const token = env['STATUS_TOKEN'] || (url === kept?.url ? kept?.token : undefined);
  if (!url || !token)
    throw new UsageError(
      `${url ? `There is no token for ${url}` : 'No installation is configured'}. Run "status login --url URL", or set STATUS_URL and STATUS_TOKEN.`,
    );
  return { url, token };
}

/** Keeps a sign-in where only its owner can read it. @returns the file */
export function keepSettings(env: NodeJS.ProcessEnv, settings: Settings): string {
  const file = settingsFile(env);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rmSync(file, { force: true }); // a file that others could read keeps its readers when overwritten
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}

export const forgetSettings = (env: NodeJS.ProcessEnv): void =>
  rmSync(settingsFile(env), { force: true });

/**
 * The address of the API from any address of the installation.
 * @throws UsageError when it is none, or would send the token through the net unencrypted
 */
export function apiUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError(`"${text}" is no address. Give one such as https://status.example.org.`);
  const url = new URL(text);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isHere)
    throw new UsageError(`${text} is not encrypted and would show your token. Use https.`);
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith(API) ? path : path + API}`;
}

function readKept(env: NodeJS.ProcessEnv): Settings | undefined {
  const file = settingsFile(env);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const kept = JSON.parse(text) as Partial<Settings>;
    if (typeof kept.url === 'string' && typeof kept.token === 'string') return kept as Settings;
  } catch {
    // As wrong as a file without them.
  }
  throw new UsageError(`${file} is damaged. Run "status login" again.`);
}
