import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file only its owner may read, whole or not at all (a crash leaves the old one). */
export function writeSecretFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}
