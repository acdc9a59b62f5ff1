import type { RunMessage } from './message.js';

/**
 * Is a message the last of its run, for a node that has received so many with it? The last message
 * says so, is the last of its parts, or stands alone.
 */
export function endsAfter(received: number, { parts, last }: RunMessage): boolean {
  if (last === true || parts === undefined) return true;
  return parts.count !== undefined && received >= parts.count;
}

/** Does the message only say that a source had no items? There is nothing to check in it then. */
export function holdsNothing({ parts }: RunMessage): boolean {
  return parts?.count === 0;
}
