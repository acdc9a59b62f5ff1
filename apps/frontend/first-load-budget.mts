import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  /** Bytes of gzipped JavaScript. */
  limit: number;
  /** Ends of the modules that the first page fetches besides the entry. */
  besides: string[];
}

/** Refuses a build whose first page needs more JavaScript than it may. */
export function firstLoadBudget({ limit, besides }: Budget): Plugin {
  return {
    name: 'status:first-load-budget',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle)
          .filter((output) => output.type === 'chunk')
          .map((chunk) => [chunk.fileName, chunk]),
      );
      const isFirst = ({ isEntry, facadeModuleId }: Rolldown.OutputChunk) =>
        isEntry || besides.some((end) => facadeModuleId?.endsWith(end));
      const needed = new Set<string>();
      const need = (file: string): void => {
        if (needed.has(file)) return;
        needed.add(file);
        chunks.get(file)?.imports.forEach(need);
      };
      for (const [file, chunk] of chunks) if (isFirst(chunk)) need(file);
      const size = [...needed].reduce(
        (sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '').length,
        0,
      );
      const text = `First load: ${(size / 1000).toFixed(1)} kB of JavaScript in ${needed.size} files, gzipped`;
      if (size > limit) this.error(`${text}; at most ${limit / 1000} kB are allowed`);
      this.info(text);
    },
  };
}
