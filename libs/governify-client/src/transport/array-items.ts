/** An array that is no array, or ends too early. */
export class BrokenArray extends Error {
  override readonly name = 'BrokenArray';
}

type Place = 'before' | 'first' | 'item' | 'between' | 'next' | 'after';

const BLANK = /[ \t\n\r]/;
/** What can change where an item ends; everything between two of them is skipped at once. */
const MARK = /["[\]{},\\]/g;

/**
 * Splits the text of a JSON array into its items as it arrives, so that the first item is there
 * before the last one is made, and a list of any length needs the memory of one item. Items are
 * parsed by JSON.parse, which is faster than any parser in JavaScript; here only their ends are
 * found, and the frame around them is checked.
 */
export class ArrayItems {
  private place: Place = 'before';
  private item = '';
  private depth = 0;
  private inString = false;
  /** The text ended with a backslash: the next character says nothing. */
  private isEscaped = false;

  /** @param longest characters an item may have */
  constructor(private readonly longest: number) {}

  /** The items that are complete with this text. @throws BrokenArray */
  push(text: string): unknown[] {
    const items: unknown[] = [];
    let at = 0;
    while (at < text.length) {
      if (this.place === 'item') at = this.inItem(text, at, items);
      else this.between(text[at++] as string);
    }
    return items;
  }

  /** @throws BrokenArray when the array has not ended */
  end(): void {
    if (this.place !== 'after') throw new BrokenArray('The list is cut off.');
  }

  /** Reads a character of the frame. */
  private between(character: string): void {
    if (BLANK.test(character)) return;
    const { place } = this;
    if (place === 'before' && character === '[') this.place = 'first';
    else if (place === 'between' && character === ',') this.place = 'next';
    else if ((place === 'between' || place === 'first') && character === ']') this.place = 'after';
    else if ((place === 'first' || place === 'next') && character === '{') {
      this.place = 'item';
      this.item = character;
      this.depth = 1;
    } else throw new BrokenArray(`The list has a "${character}" where it must not be.`);
  }

  /** Reads on in an item from `from`. @returns where the next character is */
  private inItem(text: string, from: number, items: unknown[]): number {
    let at = this.isEscaped ? from + 1 : from;
    this.isEscaped = false;
    while (at < text.length && this.depth > 0) {
      if (this.item.length + at - from > this.longest)
        throw new BrokenArray(`An item of the list is longer than ${this.longest} characters.`);
      MARK.lastIndex = at;
      const mark = MARK.exec(text);
      at = mark ? mark.index + 1 : text.length;
      if (!mark) break;
      if (this.inString) {
        if (mark[0] === '\\') {
          this.isEscaped = at === text.length;
          at += 1;
        } else if (mark[0] === '"') this.inString = false;
      } else if (mark[0] === '"') this.inString = true;
      else if (mark[0] === '{' || mark[0] === '[') this.depth += 1;
      else if (mark[0] === '}' || mark[0] === ']') this.depth -= 1;
    }
    this.item += text.slice(from, at);
    if (this.depth === 0) {
      items.push(parse(this.item));
      this.item = '';
      this.place = 'between';
    }
    return Math.min(at, text.length);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BrokenArray('An item of the list is no JSON.', { cause });
  }
}
