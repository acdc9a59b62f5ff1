export interface Memory {
  /** Bytes. */
  rss: number;
  heap: number;
}

/** Watches the memory of this process until it is stopped. */
export function watchMemory(): () => Memory {
  const peak: Memory = { rss: 0, heap: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed);
  };
  look();
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}

let before = process.cpuUsage();

/** Seconds of processor time of this process since the last call. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  return (user + system) / 1e6;
}
