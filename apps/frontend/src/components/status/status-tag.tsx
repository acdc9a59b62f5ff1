import type { ReactNode } from 'react';
import type { StatusKind } from './status-kind';
import { StatusMark } from './status-mark';
import classes from './status-tag.module.css';

interface StatusTagProps {
  kind: StatusKind;
  children: ReactNode;
  /** `soft`: with a ground of its own, for headings. */
  look?: 'plain' | 'soft';
}

/** Sign and word of a status. */
export function StatusTag({ kind, children, look = 'plain' }: StatusTagProps) {
  return (
    <span className={classes.tag} data-kind={kind} data-look={look}>
      <StatusMark kind={kind} size={look === 'soft' ? 16 : 15} />
      <span>{children}</span>
    </span>
  );
}
