import { createMemoryKeyValue } from './memory-key-value.js';
import { testKeyValue } from './testing/key-value-suite.js';

testKeyValue(async () => {
  const store = createMemoryKeyValue();
  return [store, store];
});
