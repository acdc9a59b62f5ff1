import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice, ThemeChoice } from '@/components/layouts/preferences';
import { useAccountLinks } from '@/components/layouts/use-account-links';
import { IconLogout, IconUser } from '@/components/ui/icons';
import { roleKeys } from '@/components/status/role-labels';
import { TextLink } from '@/components/ui/text-link';
import { useSession } from '@/lib/auth';
import { useSignOut } from '../api/sign-out';
import classes from './account-menu.module.css';

/** Who is signed in, their language and theme, and the way out. The browser's popover does the rest. */
export function AccountMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const signOut = useSignOut();
  const links = useAccountLinks();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={classes.button}
        popoverTarget="account"
        aria-label={t('shell.account', { name: session.username })}
      >
        <IconUser size={16} aria-hidden />
        <span className={classes.name}>{session.username}</span>
      </button>
      <div id="account" ref={menu} popover="auto" className={classes.menu}>
        <div>
          <p className={classes.who}>{session.username}</p>
          <p className={classes.role}>
            {t(roleKeys[session.authority])}
            {session.timeZone && ` · ${session.timeZone}`}
          </p>
        </div>
        <ul className={classes.links} aria-label={t('shell.yourAccount')}>
          {links.map(({ to, label }) => (
            <li key={to}>
              <TextLink to={to} quiet onClick={close}>
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
        <LanguageChoice labelled />
        <ThemeChoice labelled />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLogout size={15} aria-hidden />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('session.signOut')}
        </Button>
      </div>
    </>
  );
}
