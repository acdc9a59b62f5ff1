import { NavLink } from 'react-router';
import classes from './tab-links.module.css';

interface TabLinksProps {
  /** What the pages are of, for those who hear it. */
  label: string;
  links: readonly { to: string; label: string }[];
}

/** The pages of one thing, side by side: links, so that each can be copied and opened in a tab. */
export function TabLinks({ label, links }: TabLinksProps) {
  return (
    <nav aria-label={label} className={classes.nav}>
      <ul>
        {links.map(({ to, label: name }) => (
          <li key={to}>
            <NavLink to={to} className={classes.link}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
