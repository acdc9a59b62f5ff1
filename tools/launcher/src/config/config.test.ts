import { expect, it } from 'vitest';
import { StartError } from '../start-error.js';
import { toConfig } from './config.js';

const options = { root: '/srv/status', build: true };

it('has the documented ports and the data folder inside the work tree', () => {
  const config = toConfig({}, options);
  expect(config.ports).toEqual({
    gateway: 3000,
    backend: 3001,
    nodeRed: 1880,
    registry: 5400,
    director: 5800,
  });
  expect(config.postgresPort).toBeUndefined();
  expect(config.home).toBe('/srv/status/.status');
  expect(config.publicUrl).toBe('http://localhost:3000');
});

it('takes each port and the folder from its variable, an empty one counting as absent', () => {
  const config = toConfig(
    { STATUS_GATEWAY_PORT: '8080', STATUS_HOME: '/var/lib/status', STATUS_BACKEND_PORT: '' },
    options,
  );
  expect(config.ports).toMatchObject({ gateway: 8080, backend: 3001 });
  expect(config.home).toBe('/var/lib/status');
  expect(config.publicUrl).toBe('http://localhost:8080');
});

it('drops the closing slash of the public address', () => {
  expect(toConfig({ STATUS_PUBLIC_URL: 'https://x.org/' }, options).publicUrl).toBe(
    'https://x.org',
  );
});

it('names every wrong variable and what it holds', () => {
  const read = () => toConfig({ STATUS_GATEWAY_PORT: 'abc', DATABASE_URL: 'mysql://x' }, options);
  expect(read).toThrow(StartError);
  expect(read).toThrow(/STATUS_GATEWAY_PORT must be a port number, but is "abc"\./);
  expect(read).toThrow(/DATABASE_URL must be like postgres:/);
});

it.each(['0', '65536', '80.5'])('refuses the port %s', (value) => {
  expect(() => toConfig({ STATUS_NODE_RED_PORT: value }, options)).toThrow(/STATUS_NODE_RED_PORT/);
});
