import { FlowError } from '../../runs/flow-error.js';

/** Those who wait together for the rest of their set. */
interface Waiting<T> {
  readonly arrived: Map<string, T>;
  readonly timer: NodeJS.Timeout;
  readonly leave: (end: 'complete' | 'closed' | FlowError) => void;
}

export interface Arrival<T> {
  /** Of what belongs together. */
  readonly key: string;
  /** Which part of it this is; without one any that has not come yet. */
  readonly label?: string | undefined;
  readonly item: T;
}

export interface Patience {
  /** How many parts a set has. */
  readonly size: number;
  readonly timeoutMs: number;
}

/** Gathers the parts of sets that arrive one by one, for so long and so many at a time. */
export class WaitingRoom<T> {
  private readonly waiting = new Map<string, Waiting<T>>();

  constructor(private readonly most: number) {}

  /** Sets that are not complete. */
  get size(): number {
    return this.waiting.size;
  }

  /**
   * Takes a part. Who completes a set gets all its parts, and the others nothing; the first to have
   * arrived is told when the rest does not come in time.
   *
   * @throws FlowError STATUS_TIMEOUT, STATUS_LIMIT when too many sets wait, STATUS_CONFIG when a part
   *   comes twice
   */
  async enter(arrival: Arrival<T>, patience: Patience): Promise<Map<string, T> | undefined> {
    const { key, item } = arrival;
    const set = this.waiting.get(key);
    const label = arrival.label ?? `#${set?.arrived.size ?? 0}`;
    if (set === undefined) {
      if (patience.size === 1) return new Map([[label, item]]);
      await this.begin(key, new Map([[label, item]]), patience);
      return undefined;
    }
    if (set.arrived.has(label)) {
      const fault = `“${label}” came twice; give the nodes before this one different names`;
      throw new FlowError('STATUS_CONFIG', fault);
    }
    set.arrived.set(label, item);
    if (set.arrived.size < patience.size) return undefined;
    this.end(key, 'complete');
    return set.arrived;
  }

  /** Sends everybody home without a word. */
  close(): void {
    for (const key of [...this.waiting.keys()]) this.end(key, 'closed');
  }

  private begin(
    key: string,
    arrived: Map<string, T>,
    { size, timeoutMs }: Patience,
  ): Promise<void> {
    if (this.waiting.size >= this.most) {
      throw new FlowError('STATUS_LIMIT', `More than ${this.most} messages wait for their others`);
    }
    return new Promise((resolve, reject) => {
      const late = () => {
        const names = [...arrived.keys()].join(', ');
        const fault = `Only ${arrived.size} of ${size} verdicts came in time: ${names}`;
        this.end(key, new FlowError('STATUS_TIMEOUT', fault));
      };
      const timer = setTimeout(late, timeoutMs);
      const leave: Waiting<T>['leave'] = (end) =>
        end instanceof FlowError ? reject(end) : resolve();
      this.waiting.set(key, { arrived, timer, leave });
    });
  }

  private end(key: string, how: 'complete' | 'closed' | FlowError): void {
    const set = this.waiting.get(key);
    if (set === undefined) return;
    this.waiting.delete(key);
    clearTimeout(set.timer);
    set.leave(how);
  }
}
