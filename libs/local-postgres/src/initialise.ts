import { execFile } from 'node:child_process';
import { chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who runs the server's programs, and from where; empty ids mean the caller itself. */
export interface RunAs {
  uid?: number;
  gid?: number;
  cwd: string;
}

/**
 * Creates the cluster: UTF-8, C locale (sorting that no system update changes), scram passwords.
 * @param durable false: not written through to the disk
 * @throws Error with initdb's own words; the half-made folder is removed.
 */
export async function initialise(
  initdb: string,
  dataDir: string,
  password: string,
  durable: boolean,
  as: RunAs,
): Promise<void> {
  const file = join(tmpdir(), `status-pw-${process.pid}-${Date.now()}`);
  writeFileSync(file, password, { mode: 0o600 });
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid ?? as.uid);
  try {
    await run(
      initdb,
      [
        ...['-D', dataDir, '-U', 'postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C'],
        ...(durable ? [] : ['--no-sync']),
      ],
      as,
    );
    chmodSync(dataDir, 0o700);
  } catch (cause) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL could not create its data folder ${dataDir}: ${(cause as { stderr?: string }).stderr?.trim() || (cause as Error).message}. When started as root, every folder above it must be open (mode o+x) to the user "postgres" or "nobody".`,
      { cause },
    );
  } finally {
    rmSync(file, { force: true });
  }
}
