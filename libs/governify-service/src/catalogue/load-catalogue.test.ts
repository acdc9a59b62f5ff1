import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadCatalogue } from './load-catalogue.js';

const clean: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const step of clean.splice(0)) await step();
});

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'status-catalogue-'));
  clean.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'infrastructure.yaml'), text);
  return join(folder, 'infrastructure.yaml');
}

/** A server that fails a number of times before it gives the catalogue. */
async function serverFailing(times: number): Promise<string> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.statusCode = asked <= times ? 503 : 200;
    response.end('a: { default: http://127.0.0.1:1 }');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  clean.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalogue`;
}

test('a catalogue is read from a file, with the environment filled in', async () => {
  const file = await fileWith('a: { default: "http://$_[HOST_A]:1" }');
  expect((await loadCatalogue(file, { env: { HOST_A: 'h' } })).baseUrl('a')).toBe('http://h:1');
});

test('a catalogue behind a URL is tried again until it answers', async () => {
  const url = await serverFailing(2);
  const catalogue = await loadCatalogue(url, { tries: 3, pauseMs: 1 });
  expect(catalogue.baseUrl('a')).toBe('http://127.0.0.1:1');
});

test('what cannot be loaded is one sentence', async () => {
  await expect(loadCatalogue('/nowhere.yaml')).rejects.toThrow(
    'The service catalogue /nowhere.yaml cannot be opened (ENOENT): point GOV_INFRASTRUCTURE at a YAML file or URL.',
  );
  await expect(loadCatalogue(await fileWith('a: [1'))).rejects.toThrow(/cannot be read as YAML/);
  const url = await serverFailing(9);
  await expect(loadCatalogue(url, { tries: 2, pauseMs: 1 })).rejects.toThrow(
    /after 2 tries: status 503/,
  );
});
