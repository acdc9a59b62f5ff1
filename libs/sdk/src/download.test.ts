import { expect, it } from 'vitest';
import { BASE_URL as baseUrl, json, server } from '../test/server.js';
import { fileNameOf } from './download.js';
import { createStatusClient } from './index.js';

it('gives an export as a file: name, type, and the body in the form one likes', async () => {
  const { fetch } = server(() =>
    json(200, { v: 1 }, { 'content-disposition': 'attachment; filename="run.json"' }),
  );
  const status = createStatusClient({ baseUrl, fetch });
  const get = () => status.download('exportGroupEvidence', { path: { group: 'g' } });
  expect(await get()).toMatchObject({ fileName: 'run.json', contentType: 'application/json' });
  expect(await (await get()).text()).toBe('{"v":1}');
  expect(await (await get()).json()).toEqual({ v: 1 });
  expect((await (await get()).blob()).size).toBe(7);
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await get()).stream as unknown as AsyncIterable<Uint8Array>)
    chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('{"v":1}');
});

it.each([
  [`attachment; filename="a b.csv"`, 'a b.csv'],
  [`attachment; filename=plain.json`, 'plain.json'],
  [`attachment; filename="x.csv"; filename*=UTF-8''cat%C3%A1logo.csv`, 'catálogo.csv'],
  [`attachment; filename="../../etc/passwd"`, 'passwd'],
  [`attachment; filename*=UTF-8''..%2F..%5Cevil.sh`, 'evil.sh'],
  [`attachment; filename=".."`, undefined],
  [`attachment; filename*=UTF-8''%ZZ`, undefined],
  ['inline', undefined],
  [null, undefined],
])('takes from %s the name %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
