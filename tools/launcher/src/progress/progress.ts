/** What the person at the terminal sees, one line for each step, with its seconds. */
export interface Progress {
  /** Runs a step and says that it is done and how long it took. */
  step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  say: (line: string) => void;
  warn: (line: string) => void;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** @param write takes whole lines; a terminal, a file and a pipe get the same */
export function createProgress(write: (text: string) => void): Progress {
  const say = (line: string) => write(`${line}\n`);
  return {
    step: async (what, work) => {
      const since = Date.now();
      const result = await work();
      say(`  ${what.padEnd(34)} ${seconds(Date.now() - since).padStart(7)}`);
      return result;
    },
    say,
    warn: (line) => say(`! ${line}`),
  };
}
