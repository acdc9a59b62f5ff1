import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/secrets.js';

/** A node of Node-RED's flows file; a tab is one too. */
export interface FlowNode {
  readonly id: string;
  readonly type: string;
  /** The tab that the node is on. */
  readonly z?: string;
  readonly [property: string]: unknown;
}

const FLOWS = 'flows.json';
const SEEDED = '.status-seeded-flows.json';

/**
 * Gives a new folder the default flows, and a later version's new defaults to an older folder. What
 * people changed or deleted stays so: a tab is added once, by its id, and never again.
 *
 * @returns the ids of the tabs that were added
 * @throws ConfigError when the folder's flows cannot be read
 */
export function seedFlows(userDir: string, defaults: readonly FlowNode[]): string[] {
  const present = read<FlowNode[]>(join(userDir, FLOWS)) ?? [];
  const seeded = read<string[]>(join(userDir, SEEDED)) ?? [];
  const known = new Set([...seeded, ...present.map(({ id }) => id)]);
  const added = defaults.filter(({ type, id }) => type === 'tab' && !known.has(id));
  const ids = added.map(({ id }) => id);
  if (added.length > 0) {
    const nodes = defaults.filter(({ z }) => z !== undefined && ids.includes(z));
    write(join(userDir, FLOWS), [...present, ...added, ...nodes]);
    write(join(userDir, SEEDED), [...new Set([...seeded, ...ids])]);
  }
  return ids;
}

function read<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new ConfigError(`${file} is not JSON; restore it, or move it away to begin anew.`);
  }
}

/** A crash while writing must not leave half a file. */
function write(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content, null, 4), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
