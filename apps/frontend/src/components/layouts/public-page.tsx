import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { env } from '@/config/env';
import { Brand } from './brand';
import classes from './public-page.module.css';

interface PublicPageProps {
  title: string;
  lead?: ReactNode;
  /** Language and theme. */
  menu: ReactNode;
  children: ReactNode;
}

/** Frame of the pages before sign-in. */
export function PublicPage({ title, lead, menu, children }: PublicPageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <title>{`${title} · STATUS`}</title>
      <header className={classes.top}>
        <Brand />
        <div className={classes.right}>
          {env.mock && <span className={classes.mock}>{t('shell.mock')}</span>}
          {menu}
        </div>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
