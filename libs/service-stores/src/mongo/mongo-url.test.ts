import { expect, test } from 'vitest';
import { mongoUrlFrom } from './mongo-url.js';

const ADMIN = { MONGOADMIN: 'ro:ot', MONGOPASS: 'p@ss/w' };

test('MONGO_URL wins', () => {
  const url = 'mongodb://u:p@h:1/d';
  expect(mongoUrlFrom({ MONGO_URL: url, ...ADMIN })).toEqual({ url, setting: 'MONGO_URL' });
});

test('without an address, or with half a name, there is none', () => {
  expect(mongoUrlFrom({})).toBeUndefined();
  expect(mongoUrlFrom({ MONGOADMIN: 'root' })).toBeUndefined();
  expect(mongoUrlFrom({ MONGO_URL: '' })).toBeUndefined();
});

test("Governify's variables give a user of one database, and the administrator who makes it", () => {
  const address = mongoUrlFrom(ADMIN);
  const url = new URL(address?.url ?? '');
  expect(url.host).toBe('mongo-registry:27017');
  expect([url.username, url.pathname]).toEqual(['status-registry', '/registry']);
  expect(url.searchParams.get('authSource')).toBe('registry');
  expect(url.href).not.toContain('p%40ss');
  const admin = new URL(address?.adminUrl ?? '');
  expect([admin.username, admin.password]).toEqual(['ro%3Aot', 'p%40ss%2Fw']);
});

test('the own password is the same at every start, another per database and administrator', () => {
  const own = (env: Record<string, string>, database?: string) =>
    new URL(mongoUrlFrom(env, database)?.url ?? '').password;
  expect(own(ADMIN)).toBe(own(ADMIN));
  expect(own(ADMIN, 'director')).not.toBe(own(ADMIN));
  expect(own({ ...ADMIN, MONGOPASS: 'other' })).not.toBe(own(ADMIN));
});

test('another place is named as Governify does', () => {
  const host = (env: Record<string, string>) =>
    new URL(mongoUrlFrom({ ...ADMIN, ...env })?.url ?? '').host;
  expect(host({ GOV_CONFIG_main_database_host: 'db' })).toBe('db:27017');
  expect(host({ GOV_CONFIG_main_database_host: 'db:5001' })).toBe('db:5001');
  expect(host({ GOV_CONFIG_main_database_port: '5001' })).toBe('mongo-registry:5001');
});
