/** A number in [0, 1) that is the same for the same text (FNV-1a, then one mixing step). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

/** A UUID in the shape of version 7 (RFC 9562) that is the same for the same text. */
export function uuidOf(text: string): string {
  const hex = Array.from({ length: 4 }, (_, index) =>
    Math.floor(chance(`${text}/${index}`) * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `0193${hex.slice(4, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
