import { expect, it } from 'vitest';
import { startHealthWatch } from './health-watch.js';
import type { ServiceHealth, SystemStatus } from './system.js';

/** Services whose state a test sets. */
function createServices(states: Record<string, 'up' | 'down'>) {
  const read = async (): Promise<SystemStatus> => ({
    status: 'up',
    source: 'backend',
    version: '0',
    startedAt: new Date(0),
    queue: { queued: 0, running: 0 },
    notConfigured: [],
    services: Object.entries(states).map(([name, status]) => ({
      name,
      status,
      latencyMs: 1,
      version: null,
      detail: null,
      remedy: null,
      since: null,
      checkedAt: new Date(0),
    })),
  });
  return { states, read };
}
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const looks = () => sleep(40);
const name = ({ name, status }: ServiceHealth) => `${name} ${status}`;

it('tells each change once, and nothing at first', async () => {
  const services = createServices({ registry: 'up', nodered: 'down' });
  const told: string[] = [];
  const stop = startHealthWatch(services, {
    intervalMs: 5,
    onChange: async (service) => void told.push(name(service)),
    onError: () => undefined,
  });
  await looks();
  expect(told).toEqual([]);
  services.states['registry'] = 'down';
  await looks();
  services.states['nodered'] = 'up';
  await looks();
  expect(told).toEqual(['registry down', 'nodered up']);
  await stop();
  services.states['registry'] = 'up';
  await looks();
  expect(told).toHaveLength(2);
});

it('tells a change later when it cannot be told now', async () => {
  const services = createServices({ registry: 'up' });
  const told: string[] = [];
  const errors: unknown[] = [];
  const stop = startHealthWatch(services, {
    intervalMs: 5,
    onChange: async (service) => {
      if (errors.length < 2) throw new Error('the database is down');
      told.push(name(service));
    },
    onError: (error) => errors.push(error),
  });
  await looks();
  services.states['registry'] = 'down';
  await looks();
  expect(told).toEqual(['registry down']);
  expect(errors).toHaveLength(2);
  await stop();
});
