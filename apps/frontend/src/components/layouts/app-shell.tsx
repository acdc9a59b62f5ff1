import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { IconMenu2 } from '@/components/ui/icons';
import { env } from '@/config/env';
import { paths } from '@/config/paths';
import { Brand } from './brand';
import { LiveIndicator } from './live-indicator';
import { NavSheet } from './nav-sheet';
import { SideNav } from './side-nav';
import classes from './app-shell.module.css';

interface AppShellProps {
  /** Search and its keys. */
  search: ReactNode;
  /** Language, theme, account. */
  menu: ReactNode;
  children: ReactNode;
}

/** Frame of every page behind sign-in: top bar, navigation, content. */
export function AppShell({ search, menu, children }: AppShellProps) {
  const { t } = useTranslation();
  const [sheetOpen, setSheetOpen] = useState(false);
  const main = useFocusOnNavigation();
  const moving = useNavigation().state !== 'idle';
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <header className={classes.top}>
        <button
          type="button"
          className={classes.burger}
          aria-label={t('shell.openNavigation')}
          aria-haspopup="dialog"
          onClick={() => setSheetOpen(true)}
        >
          <IconMenu2 size={20} aria-hidden />
        </button>
        <Link to={paths.overview} className={classes.home} aria-label={t('shell.home')}>
          <Brand />
        </Link>
        <div className={classes.right}>
          {env.mock && <span className={classes.mock}>{t('shell.mock')}</span>}
          <LiveIndicator />
          {search}
          {menu}
        </div>
        {moving && <span className={classes.progress} aria-hidden="true" />}
      </header>
      <div className={classes.side}>
        <SideNav />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <NavSheet open={sheetOpen} onClose={() => setSheetOpen(false)} />
      <ScrollRestoration />
    </div>
  );
}

/** After going to another page, keyboard and screen reader start at its content. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
