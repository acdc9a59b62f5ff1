import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: { tsconfig: 'tsconfig.lib.json' },
  sourcemap: true,
  clean: true,
  fixedExtension: false,
  tsconfig: 'tsconfig.lib.json',
  inputOptions: { resolve: { conditionNames: ['@status/source', 'import', 'default'] } },
  deps: {
    alwaysBundle: [/^@status\//, 'eventsource-parser'],
    onlyBundle: ['eventsource-parser'],
  },
});
