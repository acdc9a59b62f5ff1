import type { StatusEvent } from '@status/sdk';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { api } from '@/lib/api';
import { changedKeys } from './changed-keys';

export type LiveState = 'connecting' | 'open' | 'broken';

const LiveContext = createContext<LiveState>('connecting');

// Several events in a row refresh the same data once.
const GATHER_MS = 150;

/** Keeps all cached data up to date from one stream of events, as long as it is mounted. */
export function LiveEvents({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

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
    };
    let broken = false;
    const onState = (now: 'open' | 'broken') => {
      // A stream that broke before its first event cannot say what was missed: read all again.
      if (now === 'open' && broken) void client.invalidateQueries();
      broken = now === 'broken';
      setState(now);
    };
    void api.listen({ onEvent, onState, signal: ending.signal });
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [client]);

  return <LiveContext value={state}>{children}</LiveContext>;
}

/** Is what the person sees up to date by itself? */
export const useLiveState = (): LiveState => useContext(LiveContext);
