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
  deps: { alwaysBundle: [/^@status\//], onlyBundle: [] },
});
