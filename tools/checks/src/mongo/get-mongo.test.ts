import { expect, it } from 'vitest';
import { getMongo, type GetMongo } from './get-mongo.js';

const program = '/built/ferretdb';

async function ask(parts: Partial<GetMongo>) {
  const said: string[] = [];
  const commands: string[] = [];
  const there = await getMongo({
    root: '/',
    environment: {},
    say: (line) => said.push(line),
    find: () => ({ kind: 'ferretdb', program }),
    ...parts,
    run: async (command) => {
      commands.push(command.join(' '));
      return parts.run ? await parts.run(command, { cwd: '/' }) : { ok: true, output: '' };
    },
  });
  return { there, said, commands };
}

it('builds nothing where a server is named', async () => {
  const environment = { MONGO_TEST_URL: 'mongodb://root:secret@127.0.0.1/' };
  expect(await ask({ environment })).toEqual({
    there: true,
    said: ['MongoDB for tests: MONGO_TEST_URL'],
    commands: [],
  });
});

it('says when what is named is no server', async () => {
  const environment = { FERRETDB_PATH: '/none' };
  const { there, said } = await ask({ environment, find: () => undefined });
  expect([there, said]).toEqual([false, ['FERRETDB_PATH names no server for tests.']]);
});

it('builds FerretDB, or finds it built', async () => {
  expect(await ask({})).toEqual({
    there: true,
    said: [`MongoDB for tests: ${program}`],
    commands: ['npm run --silent ferretdb'],
  });
});

it('says why it cannot be built, and takes another server', async () => {
  const run = async () => ({ ok: false, output: 'FerretDB cannot be built: no Go\n' });
  const none = await ask({ run, find: () => undefined });
  expect([none.there, none.said]).toEqual([false, ['FerretDB cannot be built: no Go']]);
  const other = await ask({ run, find: () => ({ kind: 'mongod', program: '/usr/bin/mongod' }) });
  expect(other.there).toBe(true);
});
