import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Projects that `npm start` runs. */
export const APPLICATIONS = ['backend', 'registry', 'director', 'node-red', 'frontend'] as const;

const SKIPPED = new Set(['node_modules', 'dist', 'out-tsc', 'test-output', 'coverage']);
const NOT_BUILT = /\.test\.tsx?$|\.md$/;

/**
 * Tells whether anything a build reads or has written was touched: path, size and time of change
 * of every source file, of the configuration, and of the built entries. Reading no contents, it
 * takes a few milliseconds, where asking the build system takes seconds.
 * @param outputs built files, which must all exist
 * @returns undefined when an output is missing
 */
export function fingerprint(root: string, outputs: readonly string[]): string | undefined {
  if (!outputs.every((file) => existsSync(join(root, file)))) return undefined;
  const hash = createHash('sha256').update(process.version);
  const add = (path: string) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const file of sourceFiles(root)) add(file);
  for (const file of outputs) add(file);
  return hash.digest('hex');
}

/** Every file that could change a build, relative to the root, in a stable order. */
function sourceFiles(root: string): string[] {
  const folders = [
    ...APPLICATIONS.map((name) => `apps/${name}`),
    ...entries(root, 'libs').map(({ name }) => `libs/${name}`),
    'openapi',
  ];
  const configuration = entries(root, '.')
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/.test(entry.name))
    .map(({ name }) => name);
  return [...folders.flatMap((folder) => walk(root, folder)), ...configuration].sort();
}

function walk(root: string, folder: string): string[] {
  return entries(root, folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() && !NOT_BUILT.test(entry.name) ? [path] : [];
  });
}

function entries(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
