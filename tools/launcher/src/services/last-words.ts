import { notable } from '../logs/notable.js';
import type { ServiceLog } from '../logs/service-log.js';

/**
 * What a service that ended said last, for the one sentence at the terminal: its latest error, else
 * its latest line, and where the rest stands.
 */
export function lastWords(log: Pick<ServiceLog, 'tail' | 'path'>): string {
  const lines = log.tail();
  const error = lines.map(notable).findLast((said) => said?.level === 'error')?.text;
  const said = error ?? lines.findLast((line) => !/^\s|^Node\.js v|^\{/.test(line));
  return `${said ? ` It said: ${said}` : ''} (log: ${log.path})`;
}
