// Entry of `npm start`, in plain JavaScript: it must be able to say what is missing before
// anything that could be missing is loaded.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `STATUS needs Node.js 20.19 or newer, but this is ${process.versions.node}. Install a current Node.js and run "npm start" again.`,
  );
  process.exit(1);
}
if (!existsSync(new URL('../../node_modules/tsx/package.json', import.meta.url))) {
  console.error('The packages of STATUS are not installed. Run "npm ci", then "npm start" again.');
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./src/main.ts');
