import { randomUUID } from 'node:crypto';
import { Delivery } from './delivery.js';
import type { FlowCall } from './call.js';
import { FlowError } from './flow-error.js';
import type { RunMessage, RunStatus } from './message.js';
import type { PostBatch } from './post-batch.js';

/** A run under way: what must not travel in messages. */
export interface Run {
  /** Of this call, as in the messages it sends. */
  readonly id: string;
  readonly computationGroup: string;
  readonly callbackToken: string;
  readonly delivery: Delivery;
  /** Messages that status-finish has seen. */
  received: number;
  /** Resolves when the messages before have been delivered, so that they leave in their order. */
  turn: Promise<unknown>;
}

interface Entry {
  readonly run: Run;
  readonly expiresAt: number;
}

const HOUR = 3_600_000;

/** The runs of this process by computation group, forgotten when their callback token ends. */
export class Runs {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly post: PostBatch,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Opens the run of a call. The same call again starts nothing; a call with another token means
   * that the backend gave the earlier one up, so its messages belong to no run any more.
   *
   * @returns the id of the run, or nothing when it is open already
   */
  open(call: FlowCall): string | undefined {
    this.forgetExpired();
    const { computationGroup, callbackToken, backendUrl } = call;
    const open = this.entries.get(computationGroup)?.run;
    if (open?.callbackToken === callbackToken) return undefined;
    const target = { computationGroup, url: backendUrl, token: callbackToken };
    const delivery = new Delivery(target, this.post);
    const id = randomUUID();
    this.entries.set(computationGroup, {
      run: { id, computationGroup, callbackToken, delivery, received: 0, turn: Promise.resolve() },
      expiresAt: expiryOf(callbackToken) ?? this.now() + HOUR,
    });
    return id;
  }

  /**
   * The run that a message belongs to.
   *
   * @throws FlowError STATUS_NO_RUN when no status-start opened it, or it ended
   */
  of(message: RunMessage): { run: Run; status: RunStatus } {
    const { status } = message;
    const run = this.find(message);
    if (status === undefined || run === undefined) {
      const fault = 'The message belongs to no open run; begin the flow with a status-start node';
      throw new FlowError('STATUS_NO_RUN', fault);
    }
    return { run, status };
  }

  find({ status }: RunMessage): Run | undefined {
    const run = status && this.entries.get(status.computationGroup)?.run;
    return run?.id === status?.run ? run : undefined;
  }

  close(run: Run): void {
    if (this.entries.get(run.computationGroup)?.run === run)
      this.entries.delete(run.computationGroup);
  }

  /** Resolves when nothing of any run is being posted. */
  async idle(): Promise<void> {
    await Promise.all([...this.entries.values()].map(({ run }) => run.delivery.idle()));
  }

  private forgetExpired(): void {
    for (const [group, { expiresAt }] of this.entries) {
      if (expiresAt < this.now()) this.entries.delete(group);
    }
  }
}

/** When a JWT ends, in milliseconds (RFC 7519, section 4.1.4); the backend is who verifies it. */
function expiryOf(token: string): number | undefined {
  try {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { exp } = JSON.parse(text) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
