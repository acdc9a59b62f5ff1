/** For the tests of those who use this library: generated agreements, hostile texts, and watches over what may not happen. */
export { makeAgreement } from './fuzz/agreements/make-agreement.js';
export { spoilAgreement, spoilText } from './fuzz/agreements/spoil-agreement.js';
export { fingerprint } from './fuzz/fingerprint.js';
export { HOSTILE } from './fuzz/objectives/texts.js';
export { Random } from './fuzz/random.js';
export { setTraps } from './fuzz/traps.js';
