import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/main.ts'],
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  dts: false,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
  tsconfig: 'tsconfig.app.json',
  inputOptions: { resolve: { conditionNames: ['@status/source', 'node', 'import', 'default'] } },
  // The page of the contract has its script from the service itself.
  copy: {
    from: '../../node_modules/openapi-explorer/dist/browser/openapi-explorer.min.js',
    to: 'dist/docs',
  },
  deps: { alwaysBundle: [/^@status\//], onlyBundle: [] },
});
