type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells who listens that the session could not be renewed. */
export const sessionEnd = {
  notify: (): void => listeners.forEach((listener) => listener()),
  /** @returns how to stop listening */
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
