import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { EDITOR_NODES } from '../src/nodes/editor.js';
import { editorHtml } from './editor-html.js';

const project = join(import.meta.dirname, '..');

/** Installed beside the application rather than bundled. */
const EXTERNAL = [
  ...['node-red', 'jsonwebtoken', 'ipaddr.js', 'undici', 'saxes', 'csv-parse', 'luxon'],
  ...['pino', 'pino-http', 'mongodb'],
];

/**
 * Builds the application into `folder`: `main.js`, the default flows, and the package of nodes, which
 * is CommonJS because Node-RED loads nodes with `require`.
 */
export async function buildApplication(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'nodes'), { recursive: true });
  await Promise.all([
    node('src/main.ts', join(folder, 'main.js'), 'esm'),
    node('src/nodes/package.ts', join(folder, 'nodes', 'status.cjs'), 'cjs'),
    copyFile(join(project, 'flows', 'flows.json'), join(folder, 'flows.json')),
    writeFile(join(folder, 'nodes', 'package.json'), await nodesPackage()),
    writeFile(join(folder, 'nodes', 'status.html'), await editorPage()),
  ]);
}

async function node(entry: string, outfile: string, format: 'esm' | 'cjs'): Promise<void> {
  await bundle({
    absWorkingDir: project,
    entryPoints: [entry],
    outfile,
    format,
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    external: EXTERNAL,
    conditions: ['@status/source'],
    logLevel: 'warning',
  });
}

async function nodesPackage(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const description = {
    name: '@status/node-red-nodes',
    version,
    type: 'commonjs',
    'node-red': { version: '>=4.1.0', nodes: { status: 'status.cjs' } },
  };
  return JSON.stringify(description, null, 2);
}

async function editorPage(): Promise<string> {
  const { outputFiles } = await bundle({
    absWorkingDir: project,
    entryPoints: ['editor/register.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    define: { EDITOR_NODES: JSON.stringify(EDITOR_NODES) },
    logLevel: 'warning',
  });
  return editorHtml(EDITOR_NODES, outputFiles.map(({ text }) => text).join('\n'));
}
