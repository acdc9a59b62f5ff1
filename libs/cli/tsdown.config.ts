import { defineConfig } from 'tsdown';

// One file without dependencies: it is installed in pipelines, where each download can fail.
export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  dts: false,
  sourcemap: false,
  clean: true,
  fixedExtension: false,
  tsconfig: 'tsconfig.app.json',
  inputOptions: { resolve: { conditionNames: ['@status/source', 'node', 'import', 'default'] } },
  deps: {
    alwaysBundle: [/^@status\//],
    onlyBundle: ['@noble/hashes', '@noble/ed25519', 'openapi-fetch', 'eventsource-parser'],
  },
});
