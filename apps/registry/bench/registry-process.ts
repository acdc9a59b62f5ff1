// A registry as it runs in production, in a process of its own whose memory is watched. Answers
// any message with what it used since the last one.
import { pino } from 'pino';
import { listen } from '@status/governify-service';
import { createApp } from '../src/app.js';
import { toConfig } from '../src/config/config.js';
import { createContext } from '../src/context.js';
import { openStore } from './open-store.js';
import { cpuSeconds, watchMemory } from './use-of-machine.js';

const [databaseUrl = '', collectorUrl = ''] = process.argv.slice(2);
const { evaluation, http } = toConfig({
  DATABASE_URL: 'postgres://x/y',
  EVALUATION_DEADLINE_MS: '3600000',
});
const context = createContext({
  version: 'bench',
  logger: pino({ level: 'silent' }),
  store: await openStore(databaseUrl),
  catalogue: { baseUrl: () => collectorUrl },
  evaluation,
});
const server = await listen(createApp(context, http), { host: '127.0.0.1', port: 0 });
let stop = watchMemory();
process.on('message', () => {
  process.send?.({ memory: stop(), cpu: cpuSeconds() });
  stop = watchMemory();
});
process.send?.(server.url);
