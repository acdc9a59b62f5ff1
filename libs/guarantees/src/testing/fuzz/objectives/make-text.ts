import type { Random } from '../random.js';
import { growTree } from './grow-tree.js';
import type { Tree } from './tree.js';
import { WORDS } from './texts.js';
import { writeTree } from './write-tree.js';

export const KINDS = ['grammar', 'mutated', 'words', 'unicode'] as const;
export type Kind = (typeof KINDS)[number];

/** Metrics the generated objectives may name. */
export const NAMES = ['X', 'Y', 'Z_1', 'año'];

/** The words of the language itself stand before all others in the file. */
const LANGUAGE = WORDS.slice(0, WORDS.indexOf('++'));

/** A text of one kind; `tree` is what it means, where that is known beforehand. */
export function makeText(kind: Kind, random: Random): { text: string; tree?: Tree } {
  switch (kind) {
    case 'grammar': {
      // Mostly of the size people write, now and then close to the length limit.
      const tree = growTree(random, NAMES, random.chance(0.002) ? 500 : 1 + random.below(12));
      return { text: writeTree(tree, random), tree };
    }
    case 'mutated':
      return { text: mutated(makeText('grammar', random).text, random) };
    case 'words': {
      const from = random.chance(0.5) ? LANGUAGE : WORDS;
      const list = Array.from({ length: 1 + random.below(from === LANGUAGE ? 8 : 25) }, () =>
        random.pick(from),
      );
      return { text: list.join(random.pick(['', ' '])) };
    }
    case 'unicode':
      return {
        text: Array.from({ length: random.below(40) }, () => character(random)).join(''),
      };
  }
}

/** One to three small changes: characters left out, doubled, exchanged, or a word put between. */
function mutated(text: string, random: Random): string {
  let changed = text;
  for (let round = 1 + random.below(3); round > 0; round -= 1) {
    const at = random.below(changed.length + 1);
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    changed = random.pick([
      () => before + after.slice(1),
      () => before + after.slice(0, 1) + after,
      () => before + random.pick(WORDS) + after,
      () => before + random.pick(LANGUAGE) + after.slice(1),
      () => after + before,
      () => before + character(random) + after,
    ])();
  }
  return changed;
}

/** Any UTF-16 unit or code point, half of the time one of ASCII. */
function character(random: Random): string {
  if (random.chance(0.5)) return String.fromCharCode(random.below(128));
  return random.chance(0.5)
    ? String.fromCharCode(random.below(0x10000))
    : String.fromCodePoint(random.below(0x110000));
}
