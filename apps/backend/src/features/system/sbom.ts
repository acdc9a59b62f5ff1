import type { Installation } from './lockfile.js';

export interface LockfileSource {
  /** Changes when the file does; undefined when there is no file. */
  stamp(): Promise<{ key: string; at: Date } | undefined>;
  read(): Promise<string>;
}

export type SbomWriter = (
  installation: Installation,
  about: { serialNumber: string; at: Date; version: string },
) => Record<string, unknown>;
