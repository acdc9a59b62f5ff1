import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '@/config/paths';
import { useSession } from '@/lib/auth';
import { publicConfigQuery } from '@/lib/public-config';
import { mayEnter, navSections, type NavEntry } from './nav-entries';
import classes from './side-nav.module.css';

/** The areas of the app that this person may enter. */
export function SideNav({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const features = useQuery(publicConfigQuery).data?.features;
  const isOff = ({ area }: NavEntry) => area !== undefined && features?.[area] === false;
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {navSections.map(({ entries }, at) => (
        <ul key={at}>
          {entries
            .filter((entry) => mayEnter(entry, permissions))
            .map((entry) => (
              <li key={entry.to}>
                <NavLink
                  to={entry.to}
                  end={entry.to === paths.overview}
                  className={classes.entry}
                  onClick={onNavigate}
                >
                  {t(entry.label)}
                  {isOff(entry) && <span className={classes.off}>{t('nav.unavailable')}</span>}
                </NavLink>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
