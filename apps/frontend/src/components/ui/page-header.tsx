import type { ReactNode } from 'react';
import { TextLink } from './text-link';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** The pages above this one, the nearest last. */
  trail?: { label: string; to: string }[];
  /** Beside the title: what state the thing is in. */
  tags?: ReactNode;
  /** Below the title: what identifies it. */
  facts?: ReactNode;
  description?: string | null;
  actions?: ReactNode;
}

/** The one level-1 heading of a page, and the title of the browser's tab. */
export function PageHeader({ title, trail, tags, facts, description, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <title>{`${title} · STATUS`}</title>
      <div className={classes.text}>
        {trail && (
          <div className={classes.trail}>
            {trail.map(({ label, to }) => (
              <span key={to}>
                <TextLink to={to}>{label}</TextLink>
                <span aria-hidden="true">/</span>
              </span>
            ))}
          </div>
        )}
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {tags}
        </div>
        {facts && <div className={classes.facts}>{facts}</div>}
        {description && <p className={classes.description}>{description}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
