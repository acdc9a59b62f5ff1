import { join } from 'node:path';
import { buildApplication } from './build.js';

await buildApplication(join(import.meta.dirname, '..', 'dist'));
