import { Link, type LinkProps } from 'react-router';
import classes from './text-link.module.css';

/** A link to another page of the app. `quiet`: underlined on approach only, for tables. */
export function TextLink({ quiet, className, ...props }: LinkProps & { quiet?: boolean }) {
  const look = quiet ? classes.quiet : classes.link;
  return <Link {...props} className={className ? `${look} ${className}` : look} />;
}
