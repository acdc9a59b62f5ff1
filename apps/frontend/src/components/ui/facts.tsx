import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole width: hashes, addresses. */
  wide?: boolean;
}

/** Names and values of one thing, as a description list. */
export function Facts({ items }: { items: (Fact | false | null | undefined)[] }) {
  return (
    <dl className={classes.facts}>
      {items
        .filter((item): item is Fact => Boolean(item))
        .map(({ label, value, wide }) => (
          <div key={label} data-wide={wide || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
