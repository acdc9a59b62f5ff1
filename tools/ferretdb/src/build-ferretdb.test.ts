import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildFerret, wantedVersion } from './build-ferretdb.js';
import { findGo, isNewEnough, NoGo } from './find-go.js';
import type { Run } from './run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'status-ferretdb-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads the version from go.mod', () => {
  const goMod = readFileSync(join(import.meta.dirname, '../go.mod'), 'utf8');
  expect(wantedVersion(goMod)).toMatch(/^v1\.\d+\.\d+$/);
  expect(() => wantedVersion('module x')).toThrow('does not name a version');
});

it.each([
  ['go version go1.26.8 linux/amd64', true],
  ['go version go1.24 linux/arm64', true],
  ['go version go2.0.1 linux/arm64', true],
  ['go version go1.19.8 linux/amd64', false],
  ['something else', false],
])('judges "%s"', (words, verdict) => {
  expect(isNewEnough(words)).toBe(verdict);
});

it('leaves a program of the wanted version alone', async () => {
  writeFileSync(join(folder, 'go.mod'), 'require github.com/FerretDB/FerretDB v1.2.3 // indirect');
  const calls: string[] = [];
  const run: Run = async (program, args) => {
    calls.push([program, ...args].join(' '));
    return 'version: v1.2.3\n';
  };
  const binary = join(folder, 'ferretdb');
  await buildFerret({ moduleDir: folder, binary, run, say: () => undefined });
  expect(calls).toEqual([`${binary} --version`]);
});

it('builds from a copy that knows its version, and checks what came of it', async () => {
  const original = join(folder, 'original');
  mkdirSync(join(original, 'build/version'), { recursive: true });
  writeFileSync(join(folder, 'go.mod'), 'require github.com/FerretDB/FerretDB v1.2.3 // indirect');
  writeFileSync(join(folder, 'go.sum'), '');
  const binary = join(folder, '.cache/ferretdb');
  let told: string | undefined;
  const run: Run = async (program, args) => {
    if (program === binary) return existsSync(binary) ? `version: ${told}` : '';
    if (args[0] === 'version') return 'go version go1.26.8 linux/amd64';
    if (args[0] === 'list') return `${original}\n`;
    if (args[0] !== 'build') return '';
    told = readFileSync(join(folder, '.cache/build/source/build/version/version.txt'), 'utf8');
    writeFileSync(binary, '');
    return '';
  };
  await buildFerret({ moduleDir: folder, binary, run, say: () => undefined });
  expect(told).toBe('v1.2.3');
  expect(existsSync(join(folder, '.cache/build'))).toBe(false);

  rmSync(binary);
  const wrong: Run = async (program, args) =>
    program === binary ? 'version: v0.0.0' : run(program, args);
  await expect(
    buildFerret({ moduleDir: folder, binary, run: wrong, say: () => undefined }),
  ).rejects.toThrow('says "v0.0.0" instead of "v1.2.3"');
});

it('says what to do where there is no Go', async () => {
  const none: Run = () => Promise.reject(new Error('spawn go ENOENT'));
  await expect(findGo(none, () => undefined)).rejects.toBeInstanceOf(NoGo);
});

it('lets an old Go fetch a newer one and makes that executable', async () => {
  for (const name of ['bin', 'pkg/tool/linux_amd64'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'bin/go'), '');
  const asked: string[] = [];
  const run: Run = async (_, args) => {
    asked.push(args.at(-1) ?? '');
    if (args[0] === 'version') return 'go version go1.19.8 linux/amd64';
    return args[0] === 'env' ? 'linux\namd64\n' : JSON.stringify({ Dir: folder });
  };
  expect(await findGo(run, () => undefined)).toBe(join(folder, 'bin/go'));
  expect(asked.at(-1)).toMatch(/^golang\.org\/toolchain@v0\.0\.1-go1\.\d+\.\d+\.linux-amd64$/);
  expect(statSync(join(folder, 'bin/go')).mode & 0o111).toBe(0o111);
});
