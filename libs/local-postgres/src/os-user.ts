import { execFileSync } from 'node:child_process';

export interface OsUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so as root it runs as `postgres`, else as `nobody`.
 * @returns undefined when the caller is not root and nothing need change.
 */
export function serverUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(
          execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
        );
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here: try the next one
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a user "postgres" nor "nobody". Start STATUS as an ordinary user.',
  );
}
