import { canResume, toBlock, type Event, type EventReader } from './event.js';

export interface Block {
  id: number;
  /** The event as it goes over the wire, made once for all listeners. */
  text: string;
}

export interface Listener {
  push(block: Block): void;
  close(): void;
}

export interface EventHub {
  /** Everything up to here has been handed out. */
  readonly lastId: number;
  /** From now on, until the returned function is called. */
  attach(listener: Listener): () => void;
  /** Hands out what is new; called as often as one likes. */
  pump(): Promise<void>;
  /** Goes on after a break in which events may have been trimmed, or the database put back. */
  resume(): Promise<void>;
  closeAll(): void;
}

const PAGE = 500;

/** Reads each event of the database once and hands it to every listener of this process. */
export function createEventHub(reader: EventReader): EventHub {
  const listeners = new Set<Listener>();
  let lastId = 0;
  let started = false;
  let running: Promise<void> | undefined;
  let again = false;

  function handOut(event: Event): void {
    const block = { id: event.id, text: toBlock(event) };
    lastId = event.id;
    for (const listener of listeners) listener.push(block);
  }

  async function readOn(): Promise<void> {
    try {
      do {
        again = false;
        let events: Event[];
        do {
          events = await reader.after(lastId, PAGE);
          events.forEach(handOut);
        } while (events.length === PAGE);
      } while (again);
    } finally {
      running = undefined; // in the same tick as the last look at `again`
    }
  }

  function pump(): Promise<void> {
    // What wakes us may be newer than what is being read just now.
    again = true;
    return (running ??= readOn());
  }

  function closeAll(): void {
    for (const listener of listeners) listener.close();
    listeners.clear();
  }

  return {
    get lastId() {
      return lastId;
    },
    attach(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pump,
    async resume() {
      const reached = lastId;
      const positions = await reader.positions();
      if (!started) lastId = positions.newest;
      else if (!canResume(reached, positions)) {
        lastId = positions.newest;
        closeAll(); // they come back with the ids they saw, and are told to read anew
      }
      started = true;
      await pump();
    },
    closeAll,
  };
}
