/**
 * A key that nobody else has. `crypto.randomUUID` exists on secure origins only, and an
 * installation may be reached by plain HTTP within a network.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
