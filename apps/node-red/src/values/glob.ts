/** Longest text and pattern that are matched; the cost is at most their product. */
const MAX_TEXT = 65_536;
const MAX_PATTERN = 256;

/**
 * Does the whole text match the pattern, where `*` stands for any characters and `?` for one?
 * Upper and lower case are the same. Patterns are not regular expressions, because those of a user
 * can block the process for minutes on a short text.
 *
 * @throws RangeError when the text or the pattern is too long
 */
export function matchesGlob(text: string, pattern: string): boolean {
  if (text.length > MAX_TEXT || pattern.length > MAX_PATTERN) {
    throw new RangeError(
      `“matches” reads texts up to ${MAX_TEXT} and patterns up to ${MAX_PATTERN} characters`,
    );
  }
  return match(text.toLowerCase(), pattern.toLowerCase());
}

/** Goes back only to the last star, so the cost stays below text length times pattern length. */
function match(text: string, pattern: string): boolean {
  let t = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = t;
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      t++;
      p++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
