import type { StatusEvent } from '@status/sdk';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { api } from '@/lib/api';
import { changedKeys } from './changed-keys';

export type LiveState = 'connecting' | 'open' | 'broken';
type Listener = (event: StatusEvent) => void;
type Subscribe = (listener: Listener) => () => void;

const LiveContext = createContext<{ state: LiveState; subscribe: Subscribe }>({
  state: 'connecting',
  subscribe: () => () => {},
});

// Several events in a row refresh the same data once.
const GATHER_MS = 150;

/** Keeps all cached data up to date from one stream of events, as long as it is mounted. */
export function LiveEvents({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const listeners = useRef(new Set<Listener>());
  const [subscribe] = useState<Subscribe>(() => (listener: Listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  });

  useEffect(() => {
    const ending = new AbortController();
    const outdated = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      for (const queryKey of outdated.values()) void client.invalidateQueries({ queryKey });
      outdated.clear();
    };
    const onEvent = (event: StatusEvent) => {
      for (const key of changedKeys(event)) outdated.set(JSON.stringify(key), key);
      timer ??= setTimeout(refresh, GATHER_MS);
      listeners.current.forEach((listener) => listener(event));
    };
    void api.listen({ onEvent, onState: setState, signal: ending.signal });
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [client]);

  return <LiveContext value={{ state, subscribe }}>{children}</LiveContext>;
}

/** Is what the person sees up to date by itself? */
export const useLiveState = (): LiveState => useContext(LiveContext).state;

/** Calls `listener` for every event while the component is mounted. */
export function useLiveEvent(listener: Listener): void {
  const { subscribe } = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => subscribe((event) => latest.current(event)), [subscribe]);
}
