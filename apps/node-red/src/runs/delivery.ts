import { FlowError } from './flow-error.js';
import type { Batch, PostBatch } from './post-batch.js';
import type { ComputationRow } from './rows.js';

export interface BatchSize {
  readonly rows: number;
  readonly bytes: number;
}

export interface RunError {
  readonly code: string;
  readonly message: string;
  /** Name or type of the node that failed. */
  readonly node: string;
}

type Target = Pick<Batch, 'url' | 'token' | 'computationGroup'>;

/**
 * The ordered queue of one run's posts. Batches are numbered, and leave one after the other; the last
 * one closes the group. After a refusal nothing more is sent but the error.
 */
export class Delivery {
  private pending: string[] = [];
  private pendingBytes = 0;
  private sent = 0;
  private closing = false;
  private failing: Promise<void> | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly target: Target,
    private readonly post: PostBatch,
  ) {}

  get closed(): boolean {
    return this.closing;
  }

  /** Adds rows and posts the batches that are full. */
  async add(rows: readonly ComputationRow[], size: BatchSize): Promise<void> {
    if (this.closing) throw closedError();
    for (const row of rows) {
      const text = JSON.stringify(row);
      const bytes = Buffer.byteLength(text);
      if (this.pending.length > 0 && this.pendingBytes + bytes > size.bytes) this.enqueue();
      this.pending.push(text);
      this.pendingBytes += bytes;
      if (this.pending.length >= size.rows) this.enqueue();
    }
    await this.queue;
  }

  /** Posts what waits without closing the group. */
  async flush(): Promise<void> {
    if (this.pending.length > 0 && !this.closing) this.enqueue();
    await this.queue;
  }

  /** Posts what waits and closes the group; an empty run closes it too. */
  async finish(): Promise<void> {
    if (this.closing) throw closedError();
    this.closing = true;
    this.enqueue({ done: true });
    await this.queue;
  }

  /** Closes the group with an error instead of what waits; later calls change nothing. */
  fail(error: RunError): Promise<void> {
    return (this.failing ??= this.tell(error));
  }

  private async tell(error: RunError): Promise<void> {
    // A refused last batch has left the group open.
    if (this.closing && (await this.isTaken())) return;
    this.closing = true;
    this.pending = [];
    // A refused batch must not keep the error from being told.
    this.queue = this.queue.catch(() => undefined);
    this.enqueue({ done: true, error });
    await this.queue;
  }

  private isTaken(): Promise<boolean> {
    return this.queue.then(
      () => true,
      () => false,
    );
  }

  /** Resolves when nothing is being posted, whatever came of it. */
  async idle(): Promise<void> {
    await this.queue.catch(() => undefined);
  }

  private enqueue(end: { done: boolean; error?: RunError } = { done: false }): void {
    const { computationGroup, url, token } = this.target;
    const rows = this.pending.join(',');
    this.pending = [];
    this.pendingBytes = 0;
    const closing = JSON.stringify(end).slice(1);
    const head = `{"computationGroup":${JSON.stringify(computationGroup)}`;
    const body = `${head},"computations":[${rows}],${closing}`;
    const idempotencyKey = `${computationGroup}:${this.sent++}`;
    this.queue = this.queue.then(() =>
      this.post({ computationGroup, url, token, idempotencyKey, body }),
    );
    // Whoever awaits the queue gets the rejection; without anyone it must not end the process.
    this.queue.catch(() => undefined);
  }
}

const closedError = () =>
  new FlowError('STATUS_CONFIG', 'The run was finished before; send its last message only once');
