export interface QueueLimits {
  /** Lines kept at most. */
  lines: number;
  /** Characters kept at most. */
  characters: number;
}

/** Lines that wait to be stored. It never grows beyond its limits: the oldest go, and are counted. */
export class LogQueue {
  private lines: string[] = [];
  private characters = 0;
  private lost = 0;

  constructor(private readonly limits: QueueLimits) {}

  get length(): number {
    return this.lines.length;
  }

  push(line: string): void {
    this.lines.push(line);
    this.characters += line.length;
    if (this.isWithinLimits()) return;
    // Down to nine tenths: moving the rest for every single line would take the time of all of them.
    const { lines, characters } = nineTenths(this.limits);
    let cut = 0;
    while (this.lines.length - cut > lines || this.characters > characters)
      this.characters -= (this.lines[cut++] as string).length;
    this.lines.splice(0, cut);
    this.lost += cut;
  }

  /** The oldest lines, at most `most`. */
  take(most: number): string[] {
    const taken = this.lines.splice(0, most);
    for (const line of taken) this.characters -= line.length;
    return taken;
  }

  /** How many lines were dropped since this was asked the last time. */
  takeLost(): number {
    const { lost } = this;
    this.lost = 0;
    return lost;
  }

  private isWithinLimits(): boolean {
    return this.lines.length <= this.limits.lines && this.characters <= this.limits.characters;
  }
}

const nineTenths = ({ lines, characters }: QueueLimits): QueueLimits => ({
  lines: Math.floor(lines * 0.9),
  characters: Math.floor(characters * 0.9),
});
