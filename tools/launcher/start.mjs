// Entry of `npm start`, in plain JavaScript: it must be able to say what is missing before
// anything that could be missing is loaded.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `STATUS needs Node.js 20.19 or newer, but this is ${process.versions.node}. Install a current Node.js and run "npm start" again.`,
  );
  process.exit(1);
}
if (!existsSync(`${root}node_modules/esbuild/package.json`)) {
  console.error('The packages of STATUS are not installed. Run "npm ci", then "npm start" again.');
  process.exit(1);
}

// The launcher stays in memory as long as STATUS runs: bundled, which takes less than 0.1 s, it is
// two fifths smaller than when its TypeScript is translated while it runs.
const outfile = `${root}node_modules/.cache/status-launcher/launcher.mjs`;
const { build, stop } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['tools/launcher/src/main.ts'],
  alias: { '@status/local-postgres': './libs/local-postgres/src/index.ts' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
  outfile,
});
await stop(); // its process would stay as long as this one
const { main } = await import(outfile);
process.exit(await main(root));
