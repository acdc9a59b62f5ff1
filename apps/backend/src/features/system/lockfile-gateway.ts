import { readFile, stat } from 'node:fs/promises';
import type { Platform } from './lockfile.js';
import type { LockfileSource } from './sbom.js';

export const createLockfileSource = (file: string): LockfileSource => ({
  stamp: async () => {
    try {
      const { mtime, mtimeMs, size } = await stat(file);
      return { key: `${mtimeMs} ${size}`, at: mtime };
    } catch {
      return undefined;
    }
  },
  read: () => readFile(file, 'utf8'),
});

/** Where this process runs, in the words of npm. */
export function readPlatform(): Platform {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu, libc: undefined };
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { os, cpu, libc: header.glibcVersionRuntime ? 'glibc' : 'musl' };
}
