import { useQuery } from '@tanstack/react-query';
import { Fragment, useId } from 'react';
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
  const id = useId();
  const sections = navSections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((entry) => mayEnter(entry, permissions)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const isOff = ({ area }: NavEntry) => area !== undefined && features?.[area] === false;
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {sections.map(({ title, entries }, at) => (
        <Fragment key={at}>
          {title && (
            <p id={`${id}-${at}`} className={classes.title}>
              {t(title)}
            </p>
          )}
          <ul aria-labelledby={title && `${id}-${at}`}>
            {entries.map((entry) => (
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
        </Fragment>
      ))}
    </nav>
  );
}
