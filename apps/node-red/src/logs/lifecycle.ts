/**
 * Is an event kept when only some lifecycle transitions are? An event that tells nothing of its
 * lifecycle stands for itself.
 *
 * @param transitions lower case; empty keeps all
 */
export function isKept(transition: string | undefined, transitions: readonly string[]): boolean {
  if (transitions.length === 0 || transition === undefined || transition === '') return true;
  return transitions.includes(transition.toLowerCase());
}
