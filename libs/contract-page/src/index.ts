export { contractPage, POLICY, STYLE } from './contract-page.js';
export { findViewer } from './viewer-file.js';
