import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findServer, hasLocalMongo, startLocalMongo, type LocalMongo } from './index.js';

describe('which server', () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'status-mongod-'));
    program = join(folder, 'mongod');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one that runs, the one named, the one built, or one on the PATH', () => {
    const rootUrl = 'mongodb://root:x@127.0.0.1:1/';
    const env = { MONGO_TEST_URL: rootUrl, FERRETDB_PATH: program, PATH: folder };
    expect(findServer(env, program)).toEqual({ kind: 'running', rootUrl });
    expect(findServer({ ...env, MONGO_TEST_URL: '' }, '/none')).toEqual({
      kind: 'ferretdb',
      program,
    });
    expect(findServer({ PATH: folder }, program)).toEqual({ kind: 'ferretdb', program });
    expect(findServer({ PATH: `/none:${folder}` }, '/none')).toEqual({ kind: 'mongod', program });
  });

  it('is none where none is, or the one named is no program', () => {
    expect(findServer({ PATH: '/none' }, '/none')).toBeUndefined();
    expect(findServer({ FERRETDB_PATH: '/none', PATH: folder }, program)).toBeUndefined();
  });
});

if (hasLocalMongo()) {
  let server: LocalMongo;
  beforeAll(async () => {
    server = (await startLocalMongo()) as LocalMongo;
  }, 60_000);
  afterAll(() => server.stop());

  const query = async (url: string) => {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000 });
    try {
      return await client.db().collection('things').find().toArray();
    } finally {
      await client.close();
    }
  };

  it('lets in its users, and nobody without a password or with a wrong one', async () => {
    expect(await query(server.url)).toEqual([]);
    expect(await query(server.rootUrl)).toEqual([]);
    const { host, pathname, username } = new URL(server.url);
    await expect(query(`mongodb://${host}${pathname}`)).rejects.toThrow(/authentication/i);
    await expect(
      query(`mongodb://${username}:wrong@${host}${pathname}?authSource=${username}`),
    ).rejects.toThrow('Authentication failed');
  });

  it('makes databases with users of their own', async () => {
    const other = await server.createDatabase();
    expect(new URL(other).pathname).not.toBe(new URL(server.url).pathname);
    expect(new URL(other).username).not.toBe('root');
    expect(await query(other)).toEqual([]);
  });

  it('keeps what was stored when it is killed', async () => {
    if (!server.process) return; // a server that ran before is not ours to kill
    const client = new MongoClient(server.url);
    await client.db().collection<{ _id: string }>('things').insertOne({ _id: 'kept' });
    await client.close();
    await server.process.kill();
    await expect(query(server.url)).rejects.toThrow(/ECONNREFUSED/);
    await server.process.start();
    expect(await query(server.url)).toEqual([{ _id: 'kept' }]);
  }, 30_000);
} else {
  it('says loudly that there is no server', async () => {
    expect(await startLocalMongo()).toBeUndefined();
  });
}
