// Node-RED takes the default export of a package's entry.
export { registerNodes as default } from './index.js';
