/**
 * STATUS cannot start, and the reader can mend it: the message is one sentence or two with fault,
 * input and remedy, and is all that the terminal shows.
 */
export class StartError extends Error {
  override name = 'StartError';
}
