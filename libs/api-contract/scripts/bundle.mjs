import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A contract as one document: external `$ref`s become `components`.
 * @param api its name in redocly.yaml
 */
export function bundle(root, api = 'main') {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const require = createRequire(import.meta.url);
  const redocly = join(require.resolve('@redocly/cli/package.json'), '../bin/cli.js');
  const output = join(folder, 'openapi.json');
  try {
    execFileSync(process.execPath, [redocly, 'bundle', api, '--output', output], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    return JSON.parse(readFileSync(output, 'utf8'));
  } catch (error) {
    throw new Error(`The contract cannot be bundled:\n${error.stderr ?? error.message}`, {
      cause: error,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
