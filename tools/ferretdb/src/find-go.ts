import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './run.js';

/** The least that understands the `tool` lines of go.mod. */
const LEAST = [1, 24];
/** Fetched where the machine's own Go is older. */
const TOOLCHAIN = '1.26.8';

/** No settings of the user decide how the server is built. */
export const GO_ENV = { GOFLAGS: '', GOROOT: '', GOTOOLCHAIN: 'local', GO111MODULE: 'on' };

/** There is no Go, so nothing can be built; the message says what to do. */
export class NoGo extends Error {
  override readonly name = 'NoGo';
}

/**
 * A Go that is new enough: the one on the PATH, else a newer one that it fetches as a module, by
 * the module proxy and the checksum database it is set to. Go does so itself from 1.21 on; older
 * ones, as Debian 12 has, fetch and check the module and merely do not make it executable.
 * @throws NoGo where there is none on the PATH
 */
export async function findGo(run: Run, say: (line: string) => void): Promise<string> {
  const env = GO_ENV;
  const own = await run('go', ['version'], { env, cwd: tmpdir() }).catch(() => undefined);
  if (own === undefined)
    throw new NoGo('Go is not on the PATH. Install it, as "apt-get install golang-go".');
  if (isNewEnough(own)) return 'go';
  say(`${own.trim()} is too old: fetching Go ${TOOLCHAIN}`);
  const platform = await run('go', ['env', 'GOOS', 'GOARCH'], { env, cwd: tmpdir() });
  const [os, arch] = platform.trim().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'status-go-')); // outside every module
  try {
    const module = `golang.org/toolchain@v0.0.1-go${TOOLCHAIN}.${os}-${arch}`;
    const answer = await run('go', ['mod', 'download', '-json', module], { env, cwd: folder });
    const { Dir: root } = JSON.parse(answer) as { Dir: string };
    makeExecutable(join(root, 'bin'));
    makeExecutable(join(root, 'pkg/tool', `${os}_${arch}`));
    return join(root, 'bin/go');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param words of `go version`, as "go version go1.26.8 linux/amd64" */
export function isNewEnough(words: string): boolean {
  const [, major = '0', minor = '0'] = /go(\d+)\.(\d+)/.exec(words) ?? [];
  const [leastMajor = 0, leastMinor = 0] = LEAST;
  return (
    Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor)
  );
}

function makeExecutable(folder: string): void {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o555);
}
