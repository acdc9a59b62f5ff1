interface Row {
  name?: string;
  createdAt: string;
}

/** Orders as the API does: `name`, `-createdAt`. */
export const bySort =
  (sort: string) =>
  (a: Row, b: Row): number => {
    const field = sort.replace('-', '') as 'name' | 'createdAt';
    const order = (a[field] ?? '').localeCompare(b[field] ?? '');
    return sort.startsWith('-') ? -order : order;
  };

export const matches = (name: string, q: string | null): boolean =>
  !q || name.toLowerCase().includes(q.toLowerCase());
