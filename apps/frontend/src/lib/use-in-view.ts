import { useEffect, useRef, useState, type RefObject } from 'react';

/** Has the element been near the visible part of the page? Once true it stays so. */
export function useInView<T extends Element>(): [RefObject<T | null>, boolean] {
  const target = useRef<T>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || !target.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '200px',
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [seen]);
  return [target, seen];
}
