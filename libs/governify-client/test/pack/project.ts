import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROJECT = join(import.meta.dirname, '../..');
const ROOT = join(PROJECT, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** What its types name, from this checkout: nothing is fetched. */
const BESIDE = ['@types/node', 'undici-types'];

/** Packs the package and what stands beside it. @returns tarballs by name */
export async function packAll(folder: string): Promise<Record<string, string>> {
  const folders = [PROJECT, ...BESIDE.map((name) => join(ROOT, 'node_modules', name))];
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', ['pack', ...options, ...folders], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  });
  const packed = Object.values(JSON.parse(stdout) as { name: string; filename: string }[]);
  return Object.fromEntries(
    packed.map(({ name, filename }) => [name, `file:${join(folder, filename)}`]),
  );
}

export interface EmptyProject {
  folder: string;
  module: 'module' | 'commonjs';
  compiler: Record<string, unknown>;
  tarballs: Record<string, string>;
  program: string;
}

/** Makes an empty, strict TypeScript project with the package installed, and a program in it. */
export async function createProject(project: EmptyProject): Promise<void> {
  const { folder, module, compiler, tarballs, program } = project;
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  write('package.json', { name: 'empty', private: true, type: module, dependencies: tarballs });
  const strict = { strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
  write('tsconfig.json', {
    compilerOptions: {
      ...{ ...strict, skipLibCheck: false, target: 'es2022', outDir: 'out' },
      ...compiler,
    },
    include: ['program.ts'],
  });
  write('program.ts', program);
  const options = ['--offline', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...options], { cwd: folder });
}

/** Type-checks and builds. @throws with what the compiler says */
export async function compile(folder: string): Promise<void> {
  await run(process.execPath, [TSC, '--project', '.'], { cwd: folder }).catch(
    (error: { stdout?: string }) => {
      throw new Error(error.stdout ?? String(error));
    },
  );
}

/** @returns what the built program writes */
export async function runProgram(folder: string, url: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['out/program.js'], {
    cwd: folder,
    timeout: 30_000,
    env: { ...process.env, REGISTRY_URL: url, STATUS_TOKEN: 'x.y.z', NODE_OPTIONS: '' },
  });
  return stdout;
}

/** The programs of the README, in a function: CommonJS has no await at the top. */
export function readmeProgram(url: string): string {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const code = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block).join('\n');
  const imports = [...code.matchAll(/^import .*$/gm)].join('\n');
  const body = code.replaceAll(/^import .*$/gm, '').replaceAll('http://localhost:5800', url);
  return `${imports}\nasync function main() {\n${body}\n}\nmain().then(() => console.log('THE END'));\n`;
}
