import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** Something to know about this page now: not a fault of a call, which `ErrorNote` shows. */
export function Notice({
  kind = 'info',
  children,
}: {
  kind?: 'info' | 'warning';
  children: ReactNode;
}) {
  return (
    <p role="status" className={classes.notice} data-kind={kind}>
      {children}
    </p>
  );
}
