import { keysOff } from './config.js';
import type { SwitchBoard, SwitchRepository } from './ports.js';

interface SwitchBoardOptions {
  switches: Pick<SwitchRepository, 'list'>;
  /** Calls back at each change, and each time changes may have been missed. */
  listen: (
    onChange: () => void,
    onLost: (error: Error | undefined) => void,
  ) => {
    first: Promise<void>;
    stop: () => Promise<void>;
  };
  onError: (error: unknown) => void;
}

/** Holds the switches in memory, so that a request costs no query, and keeps them true. */
export function createSwitchBoard({
  switches,
  listen,
  onError,
}: SwitchBoardOptions): SwitchBoard & {
  start(): Promise<void>;
  stop(): Promise<void>;
} {
  let off = new Set<string>();
  let listener: ReturnType<SwitchBoardOptions['listen']> | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    const turn = ++asked;
    const found = keysOff(await switches.list());
    // An answer that was overtaken by a later question is an old one.
    if (turn === asked) off = found;
  }

  return {
    isAvailable: (key) => !off.has(key),
    refresh,
    async start() {
      listener = listen(
        () => void refresh().catch(onError),
        (error) => onError(error ?? new Error('the connection that tells of switches ended')),
      );
      await listener.first;
      await refresh();
    },
    stop: async () => listener?.stop(),
  };
}
