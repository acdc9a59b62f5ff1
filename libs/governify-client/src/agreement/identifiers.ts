const RESERVED = new Set(['true', 'false', '__proto__']);

/**
 * Names that objectives can use, one per given name and all different: letters, digits and `_` in
 * Unicode NFC, not beginning with a digit. What does not fit becomes `_`; of equal results the
 * later ones get a number.
 */
export function identifiers(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = identifier(name);
    let unique = base;
    for (let number = 2; used.has(unique); number += 1) unique = `${base}_${number}`;
    used.add(unique);
    return unique;
  });
}

function identifier(name: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{N}_]/gu, '_');
  return plain === '' || /^\p{N}/u.test(plain) || RESERVED.has(plain) ? `_${plain}` : plain;
}
