import classes from './brand.module.css';

/** The mark: three results and a check. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className={classes.ground} />
        <path d="M8.5 22.5v-5M15 22.5V10" className={classes.bars} />
        <path d="m20.5 18.5 3 4V9.5" className={classes.check} />
      </svg>
      <span className={classes.name}>STATUS</span>
    </span>
  );
}
