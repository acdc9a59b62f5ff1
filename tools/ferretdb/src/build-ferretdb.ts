import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { findGo, GO_ENV } from './find-go.js';
import type { Run } from './run.js';

const MODULE = 'github.com/FerretDB/FerretDB';

export interface BuildFerret {
  /** Folder of go.mod, which says the version, and go.sum. */
  moduleDir: string;
  /** Where the program goes. */
  binary: string;
  run: Run;
  say: (line: string) => void;
}

/**
 * Builds FerretDB, unless the program is there in the version go.mod says.
 *
 * FerretDB reads its version from a file that is not part of its module, and does not start without
 * it. So it is built from a copy of the module that has the file; all modules are those of go.sum.
 * @throws NoGo, Error with what Go said
 */
export async function buildFerret({ moduleDir, binary, run, say }: BuildFerret): Promise<void> {
  const version = wantedVersion(readFileSync(join(moduleDir, 'go.mod'), 'utf8'));
  if ((await versionOf(binary, run)) === version) return;
  const go = await findGo(run, say);
  say(`Building FerretDB ${version}; this takes some minutes once`);
  const work = join(dirname(binary), 'build');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const inModule = { cwd: moduleDir, env: GO_ENV };
  await run(go, ['mod', 'download'], inModule);
  const original = await run(go, ['list', '-m', '-f', '{{.Dir}}', MODULE], inModule);
  const source = join(work, 'source');
  cpSync(original.trim(), source, { recursive: true });
  makeWritable(source);
  writeFileSync(join(source, 'build/version/version.txt'), version);
  for (const name of ['go.mod', 'go.sum']) cpSync(join(moduleDir, name), join(work, name));
  await run(go, ['mod', 'edit', `-replace=${MODULE}=${source}`], { cwd: work, env: GO_ENV });
  await run(
    go,
    [
      'build',
      '-trimpath',
      '-buildvcs=false',
      '-modfile',
      join(work, 'go.mod'),
      '-o',
      binary,
      `${MODULE}/cmd/ferretdb`,
    ],
    { cwd: moduleDir, env: { ...GO_ENV, CGO_ENABLED: '0' } },
  );
  rmSync(work, { recursive: true });
  const built = await versionOf(binary, run);
  if (built !== version)
    throw new Error(`The program that was built says "${built}" instead of "${version}".`);
}

/** @throws Error when go.mod names no version of FerretDB */
export function wantedVersion(goMod: string): string {
  const version = new RegExp(`${MODULE} (v\\S+)`).exec(goMod)?.[1];
  if (!version) throw new Error(`go.mod does not name a version of ${MODULE}.`);
  return version;
}

async function versionOf(binary: string, run: Run): Promise<string | undefined> {
  const words = await run(binary, ['--version']).catch(() => '');
  return /version: (\S+)/.exec(words)?.[1];
}

/** Go's cache of modules is read-only, and so is a copy of it. */
function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}
