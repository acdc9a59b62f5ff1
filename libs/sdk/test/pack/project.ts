import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../../../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** What its types name, from this checkout: nothing is fetched. */
const BESIDE = ['@types/node', 'undici-types'];

/** Packs the package and its dependencies. @returns tarballs by name */
export async function packAll(folder: string): Promise<Record<string, string>> {
  const folders = [
    join(ROOT, 'libs/sdk'),
    ...BESIDE.map((name) => join(ROOT, 'node_modules', name)),
  ];
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...folders],
    { cwd: folder, maxBuffer: 2 ** 26 },
  );
  const packed = JSON.parse(stdout) as
    { name: string; filename: string }[] | Record<string, { name: string; filename: string }>;
  return Object.fromEntries(
    Object.values(packed).map(({ name, filename }) => [name, `file:${join(folder, filename)}`]),
  );
}

/** Makes an empty, strict TypeScript project with the package installed, and a program in it. */
export async function createProject(options: {
  folder: string;
  module: 'module' | 'commonjs';
  compiler: Record<string, unknown>;
  tarballs: Record<string, string>;
  program: string;
}): Promise<void> {
  const { folder, module, compiler, tarballs, program } = options;
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  write('package.json', { name: 'empty', private: true, type: module, dependencies: tarballs });
  write('tsconfig.json', {
    compilerOptions: {
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      target: 'es2022',
      outDir: 'out',
      ...compiler,
    },
    include: ['program.ts'],
  });
  write('program.ts', program);
  await run(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'],
    {
      cwd: folder,
    },
  );
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
    env: {
      ...process.env,
      STATUS_URL: url,
      STATUS_USER: 'ada',
      STATUS_PASSWORD: 'secret',
      NODE_OPTIONS: '',
    },
  });
  return stdout;
}

/** The program of the README, its body in a function: CommonJS has no await at the top. */
export function readmeProgram(): string {
  const readme = readFileSync(join(ROOT, 'libs/sdk/README.md'), 'utf8');
  const code = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block).join('\n');
  const [imports, body] = [/^import .*$/gm, ''].map((what) =>
    what === ''
      ? code.replaceAll(/^import .*$/gm, '')
      : [...code.matchAll(what as RegExp)].join('\n'),
  );
  return `${imports}\nasync function main() {\n${body}\n}\nmain().then(() => console.log('THE END'));\n`;
}
