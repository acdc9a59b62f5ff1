/** One question that must be answered before requests are. */
export type Probe = () => Promise<boolean>;

/**
 * Ready when every probe says so in time; a probe that fails or hangs says no.
 * @param timeoutMs for all of them together
 */
export async function isReady(probes: readonly Probe[], timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const answers = Promise.all(probes.map((probe) => probe())).then(
    (all) => all.every(Boolean),
    () => false,
  );
  try {
    return await Promise.race([answers, late]);
  } finally {
    clearTimeout(timer);
  }
}
