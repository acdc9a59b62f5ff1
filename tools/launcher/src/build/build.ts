import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LauncherConfig } from '../config/config.js';
import { endOf } from '../processes/end-of.js';
import { StartError } from '../start-error.js';
import { APPLICATIONS, fingerprint } from './fingerprint.js';

const MEMORY = 'node_modules/.cache/status-launcher/build';

/**
 * Builds what is stale. When nothing was touched since the last build, the build system is not
 * even asked.
 * @param say hears which project was built
 * @returns whether there was anything to do
 * @throws StartError after the whole output of the build was printed
 */
export async function buildStale(
  config: Pick<LauncherConfig, 'root' | 'entries' | 'webApp'>,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const outputs = [...Object.values(config.entries), join(config.webApp, 'index.html')];
  const memory = join(config.root, MEMORY);
  const before = fingerprint(config.root, outputs);
  if (before !== undefined && before === remembered(memory)) return false;
  await runNx(config.root, say, signal);
  const after = fingerprint(config.root, outputs);
  if (after === undefined)
    throw new StartError(
      `The build ended well, but one of ${outputs.join(', ')} is missing. Run "npx nx reset", then "npm start" again.`,
    );
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, after);
  return true;
}

async function runNx(root: string, say: (line: string) => void, signal: AbortSignal) {
  const child = spawn(
    process.execPath,
    ['node_modules/.bin/nx', 'run-many', '-t', 'build', '-p', APPLICATIONS.join(',')],
    {
      cwd: root,
      env: { ...withoutNx(process.env), NX_TUI: 'false', FORCE_COLOR: '0', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // its own group: the whole build ends when the start is given up
    },
  );
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      output.push(line);
      const project = /^\s*✔\s+nx run ([\w-]+):build\b/.exec(line)?.[1];
      if (project) say(`built ${project}`);
    });
  const stop = () => child.pid && process.kill(-child.pid, 'SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const reason = await endOf(child);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (reason === 'exit code 0') return;
  console.error(output.join('\n'));
  throw new StartError(
    'The build failed: its output is above. Mend what it names and start again.',
  );
}

/** The launcher may itself run inside an Nx task, whose variables would confuse the build. */
const withoutNx = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('NX_')));

function remembered(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
