/** Ids of tokens that were used, until they expire; bounded, so that a flood cannot fill memory. */
export class ReplayStore {
  private readonly used = new Map<string, number>();

  constructor(
    private readonly limit = 100_000,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes an id that may be used once.
   *
   * @param expiresAt when the token ends, in milliseconds
   * @returns `full` when no more ids can be kept: refusing is safer than forgetting
   */
  take(id: string, expiresAt: number): 'taken' | 'used' | 'full' {
    if (this.used.has(id)) return 'used';
    if (this.used.size >= this.limit) this.forgetExpired();
    if (this.used.size >= this.limit) return 'full';
    this.used.set(id, expiresAt);
    return 'taken';
  }

  private forgetExpired(): void {
    for (const [id, expiresAt] of this.used) if (expiresAt < this.now()) this.used.delete(id);
  }
}
