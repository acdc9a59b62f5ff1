import type { ReactNode } from 'react';
import type { StatusKind } from './status-kind';
import classes from './status-mark.module.css';

// Silhouettes differ, not only colours: disc, square, triangle, ring, shield.
const shapes: Record<StatusKind, ReactNode> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7" className={classes.fill} />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.6" className={classes.cut} />
    </>
  ),
  fail: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" className={classes.fill} />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={classes.cut} />
    </>
  ),
  error: (
    <>
      <path
        d="M8 1.4c.5 0 .9.25 1.15.68l5.9 10.4c.5.88-.13 2-1.15 2H2.1c-1.02 0-1.65-1.12-1.15-2l5.9-10.4C7.1 1.65 7.5 1.4 8 1.4Z"
        className={classes.fill}
      />
      <path d="M8 5.6v3.6M8 11.7v.1" className={classes.cut} />
    </>
  ),
  none: <circle cx="8" cy="8" r="6.2" className={classes.dashed} />,
  'not-applicable': (
    <>
      <circle cx="8" cy="8" r="6.2" className={classes.line} />
      <path d="M5.2 8h5.6" className={classes.line} />
    </>
  ),
  pending: (
    <>
      <circle cx="8" cy="8" r="6.2" className={classes.line} />
      <path d="M8 4.6V8l2.2 1.5" className={classes.line} />
    </>
  ),
  running: (
    <>
      <circle cx="8" cy="8" r="6.2" className={classes.track} />
      <path d="M8 1.8A6.2 6.2 0 0 1 14.2 8" className={classes.spin} />
    </>
  ),
  excepted: (
    <>
      <path
        d="M8 1.2 13.8 3v4.6c0 3.4-2.3 5.9-5.8 7.2-3.5-1.3-5.8-3.8-5.8-7.2V3Z"
        className={classes.fill}
      />
      <path d="M5.2 7.8h5.6" className={classes.cut} />
    </>
  ),
};

/** The sign of a status. Decoration: the word beside it, or a label around it, says the same. */
export function StatusMark({ kind, size = 16 }: { kind: StatusKind; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={classes.mark}
      data-kind={kind}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[kind]}
    </svg>
  );
}
