import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';

const NAME = 'openapi-explorer.min.js';

/**
 * The viewer's script: beside the built server, or where it is installed.
 * @throws Error when it is in neither place
 */
export function findViewer(): string {
  const built = join(import.meta.dirname, 'docs', NAME);
  if (existsSync(built)) return built;
  const main = createRequire(import.meta.url).resolve('openapi-explorer/package.json');
  return join(main, '../dist/browser', NAME);
}
