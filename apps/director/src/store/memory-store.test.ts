import { createMemoryStore } from '../testing/memory-store.js';
import { describeStore } from '../testing/store-suite.js';

describeStore('in memory', async () => createMemoryStore());
