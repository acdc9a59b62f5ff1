import type { ReactNode } from 'react';
import classes from './notes.module.css';

/** Nothing is here yet, why, and what comes next. */
export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.next}>{children}</div>}
    </div>
  );
}
