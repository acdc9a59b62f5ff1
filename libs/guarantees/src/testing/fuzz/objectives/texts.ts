import { readFileSync } from 'node:fs';

/** Bundlers refuse the halves of characters that these files hold, so they are read as JSON. */
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

/** Pieces that generated texts are made of; those of the language itself come first. */
export const WORDS = read<string[]>('./words.json');

/** Texts that must be refused, by what they attempt. */
export const HOSTILE = read<Record<string, string[]>>('./hostile.json');
