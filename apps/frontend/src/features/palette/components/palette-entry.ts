/** Something the palette leads to or does. */
export interface PaletteEntry {
  id: string;
  group: 'go' | 'do' | 'catalogs' | 'controls' | 'ids';
  label: string;
  /** More words that find it, and that are not shown. */
  also?: string;
  /** Shown beside the label. */
  detail?: string;
  act: () => void;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Entries in which every word of the query begins a word; accents and capitals do not matter. */
export function matching(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ label, also = '' }) => {
    const words = plain(`${label} ${also}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id that the query is, if it is one. */
export const idIn = (query: string): string | undefined =>
  UUID.test(query.trim()) ? query.trim().toLowerCase() : undefined;

/** The index that an arrow key leads to, around the ends. */
export function move(active: number, key: string, count: number): number {
  if (count === 0) return 0;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  return active;
}
