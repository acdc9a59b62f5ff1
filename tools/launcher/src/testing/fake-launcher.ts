import { toConfig } from '../config/config.js';
import { run } from '../run.js';

/** The launcher as a program, with fake services in place of the applications. */
const service = 'fake-service.mjs';
const config = {
  ...toConfig(process.env, { root: import.meta.dirname, build: false }),
  entries: { backend: service, registry: service, nodeRed: service, director: service },
  webApp: 'fake-web-app',
};
process.exit(await run({ config, environment: process.env }));
