import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import { unavailable } from '../../errors/index.js';
import { parseLockfile, type Installation, type Platform } from './lockfile.js';
import type { LockfileSource, SbomWriter } from './sbom.js';

export interface SbomService {
  /** @throws 503 `sbom-unavailable` when there is no lockfile to read it from */
  read(): Promise<Record<string, unknown>>;
}

export interface SbomServiceOptions {
  /** undefined: none is configured. */
  lockfile: LockfileSource | undefined;
  platform: Platform;
  write: SbomWriter;
  version: string;
}

/** The bill of materials of what is installed, made anew when the lockfile changes. */
export function createSbomService({
  lockfile,
  platform,
  write,
  version,
}: SbomServiceOptions): SbomService {
  let last: { key: string; document: Promise<Record<string, unknown>> } | undefined;

  async function make(source: LockfileSource, at: Date): Promise<Record<string, unknown>> {
    const text = await source.read();
    let installation: Installation;
    try {
      installation = parseLockfile(text, platform);
    } catch (error) {
      throw noSbom('STATUS_LOCKFILE names a file that is no package-lock.json', error);
    }
    // A name-based UUID (RFC 9562, 5.5): the same lockfile here has the same serial number.
    const digest = createHash('sha256').update(text).update(JSON.stringify(platform)).digest('hex');
    return write(installation, { serialNumber: v5(digest, v5.URL), at, version });
  }

  return {
    async read() {
      if (!lockfile) throw noSbom('STATUS_LOCKFILE is not set');
      const stamp = await lockfile.stamp();
      if (!stamp) throw noSbom('STATUS_LOCKFILE names a file that cannot be read');
      if (last?.key !== stamp.key) {
        const document = make(lockfile, stamp.at);
        last = { key: stamp.key, document };
        document.catch(() => {
          if (last?.document === document) last = undefined;
        });
      }
      return last.document;
    },
  };
}

function noSbom(fault: string, cause?: unknown) {
  const error = unavailable(
    'sbom-unavailable',
    `${fault}. Set it to the package-lock.json of what is installed here, and start the backend again.`,
  );
  if (cause !== undefined) error.cause = cause;
  return error;
}
