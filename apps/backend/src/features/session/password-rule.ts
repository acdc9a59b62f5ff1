import { dictionary } from '@zxcvbn-ts/language-common';

/** Bounds of NIST SP 800-63B, with the shortest length of a password that stands alone. */
const SHORTEST = 12;
const LONGEST = 200;
const FEWEST_DIFFERENT = 5;

const COMMON = new Set(dictionary['passwords-common'] as string[]);

/**
 * What is wrong with a new password, as the end of "the password …"; undefined: nothing. No rule
 * of composition; refused is what is guessed first: passwords in common use, also with digits and
 * marks around them or repeated, and those that hold the user name (OWASP ASVS 5.0, 6.2).
 */
export function faultOfPassword(password: string, username: string): string | undefined {
  if (password.length < SHORTEST || password.length > LONGEST)
    return `must have ${SHORTEST} to ${LONGEST} characters`;
  const text = password.toLowerCase();
  if (username !== '' && text.includes(username.toLowerCase()))
    return 'must not hold the user name; choose another';
  if (isGuessedFirst(text)) return 'is in common use or repeats itself; choose another';
  return undefined;
}

function isGuessedFirst(text: string): boolean {
  if (new Set(text).size < FEWEST_DIFFERENT) return true;
  const core = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return [text, unitOf(text), core, unitOf(core)].some((part) => COMMON.has(part));
}

/** What a text repeats: "abab" is "ab" twice; the text itself when it repeats nothing. */
function unitOf(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
}
