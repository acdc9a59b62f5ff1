import type { ReactNode } from 'react';
import classes from './stack.module.css';

/** Regions below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}

/** Regions beside each other where there is room: the first wider, or both the same. */
export function Columns({ children, even }: { children: ReactNode; even?: boolean }) {
  return (
    <div className={even ? `${classes.columns} ${classes.even}` : classes.columns}>{children}</div>
  );
}
