import { runCommand } from '../run/run-command.js';
import { findBrowser, type Machine } from './find-browser.js';

const DOWNLOAD_MS = 180_000;
const APT_MS = 600_000;

/**
 * Finds a browser, or gets one: by Playwright's download, else, as root on a Debian machine, from
 * the system's packages.
 * @param say hears what is tried
 * @returns its path, undefined when this machine cannot have one
 */
export async function getBrowser(
  machine: Machine,
  root: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  const present = findBrowser(machine);
  if (present || machine.environment['CHROMIUM_PATH']) return present;
  for (const { what, command, timeoutMs } of ways(machine)) {
    say(`No browser here: trying ${what}`);
    const { ok, output } = await runCommand(command, { cwd: root, timeoutMs });
    const found = findBrowser(machine);
    if (found) return found;
    const why = ok ? 'no browser appeared' : output.trim().split('\n').at(-1);
    say(`${what} gave none: ${why}`);
  }
  return undefined;
}

function ways({ exists }: Machine) {
  const download = {
    what: "Playwright's download",
    command: ['npx', '--no-install', 'playwright', 'install', 'chromium'],
    timeoutMs: DOWNLOAD_MS,
  };
  const apt = {
    what: "the system's packages",
    command: [
      'sh',
      '-c',
      'apt-get update -q && apt-get install -qy --no-install-recommends chromium',
    ],
    timeoutMs: APT_MS,
  };
  return process.getuid?.() === 0 && exists('/usr/bin/apt-get') ? [download, apt] : [download];
}
