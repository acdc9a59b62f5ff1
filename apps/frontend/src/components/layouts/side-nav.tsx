import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '@/config/paths';
import classes from './side-nav.module.css';

const entries = [
  { to: paths.overview, label: 'nav.overview' },
  { to: paths.catalogs, label: 'nav.catalogs' },
  { to: paths.controls, label: 'nav.controls' },
  { to: paths.runs, label: 'nav.runs' },
  { to: paths.flows, label: 'nav.flows' },
] as const;

/** The areas of the app; only what exists. */
export function SideNav({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      <ul>
        {entries.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === paths.overview}
              className={classes.entry}
              onClick={onNavigate}
            >
              {t(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
