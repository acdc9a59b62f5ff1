import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { thisMachine } from './browser/find-browser.js';
import { checkAll } from './check-all.js';
import { closingLine } from './reports/counts.js';

const ci = Boolean(process.env['CI']);
const say = (line: string) => console.log(line);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const counts = await checkAll({
  root: join(import.meta.dirname, '../../..'),
  machine: thisMachine(() => chromium.executablePath()),
  ci,
  say,
});
if (ci && counts.skipped > 0) say('Tests were skipped, which is a failure in CI.');
say(closingLine(counts));
process.exitCode = counts.failed > 0 || (ci && counts.skipped > 0) ? 1 : 0;
