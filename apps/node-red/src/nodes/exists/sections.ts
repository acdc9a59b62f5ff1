/**
 * The headings of a Markdown text (CommonMark 0.31, sections 4.2 and 4.3), without those inside
 * fenced code.
 */
export function headingsOf(text: string): string[] {
  const headings: string[] = [];
  let fence: string | undefined;
  let previous = '';
  for (const line of text.split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      const heading = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
      if (heading !== undefined) headings.push(heading.replace(/[ \t]+#+[ \t]*$/, '').trim());
      else if (/^ {0,3}(=+|-+)[ \t]*$/.test(line) && previous !== '') headings.push(previous);
    }
    previous = fence === undefined ? line.trim() : '';
  }
  return headings;
}

/** The text without case, accents and surplus space, for people write headings in many ways. */
export function normalised(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
