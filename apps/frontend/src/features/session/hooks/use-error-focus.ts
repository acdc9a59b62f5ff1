import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on the message of a form that was refused, each time it is refused. */
export function useErrorFocus(error: unknown): RefObject<HTMLDivElement | null> {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) message.current?.focus();
  }, [error]);
  return message;
}
