const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const RESERVED = new Set(['true', 'false', '__proto__']);

/** Whether an objective can refer to a metric of this name: a letter or `_`, then letters, digits, `_`; in NFC. */
export const isMetricName = (name: string): boolean =>
  NAME.test(name) && !RESERVED.has(name) && name.normalize('NFC') === name;
