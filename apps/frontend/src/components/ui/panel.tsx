import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title: ReactNode;
  /** Beside the title: a count, a figure. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** The content goes to the edges: tables and lists. */
  flush?: boolean;
  className?: string;
}

/** A region of a page with a heading of its own. */
export function Panel({ title, aside, actions, children, flush, className }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={[classes.panel, className].filter(Boolean).join(' ')}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside && <span className={classes.aside}>{aside}</span>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
