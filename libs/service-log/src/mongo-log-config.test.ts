import { expect, test } from 'vitest';
import { mongoLogFrom } from './mongo-log-config.js';

const GOV_LOG_MONGODB_URI = 'mongodb://logger:hunter2@127.0.0.1:27017/statuslogs?authSource=admin';
const ON = { GOV_LOG_MONGODB_ENABLED: 'true', GOV_LOG_MONGODB_URI };

test('the log is stored only where it is said', () => {
  expect(mongoLogFrom({})).toBeUndefined();
  expect(mongoLogFrom({ ...ON, GOV_LOG_MONGODB_ENABLED: 'false' })).toBeUndefined();
  expect(mongoLogFrom(ON)).toEqual({ uri: GOV_LOG_MONGODB_URI, level: 'info', days: 30 });
  expect(
    mongoLogFrom({ ...ON, GOV_LOG_MONGODB_LEVEL: 'WARN', GOV_LOG_MONGODB_DAYS: '7' }),
  ).toMatchObject({ level: 'warn', days: 7 });
});

test.each([
  [{ GOV_LOG_MONGODB_ENABLED: 'yes' }, 'GOV_LOG_MONGODB_ENABLED'],
  [{ GOV_LOG_MONGODB_ENABLED: 'true' }, 'GOV_LOG_MONGODB_URI'],
  [{ ...ON, GOV_LOG_MONGODB_URI: 'mongodb://logger:hunter2@host' }, 'GOV_LOG_MONGODB_URI'],
  [{ ...ON, GOV_LOG_MONGODB_LEVEL: 'loud' }, 'GOV_LOG_MONGODB_LEVEL'],
  [{ ...ON, GOV_LOG_MONGODB_DAYS: '0' }, 'GOV_LOG_MONGODB_DAYS'],
])('%j is refused by name, without the password', (env, name) => {
  expect(() => mongoLogFrom(env)).toThrow(name);
  expect(() => mongoLogFrom(env)).not.toThrow('hunter2');
});
