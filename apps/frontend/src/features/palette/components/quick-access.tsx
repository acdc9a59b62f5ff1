import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { navEntries } from '@/components/layouts/nav-entries';
import { IconSearch } from '@/components/ui/icons';
import { needMessages } from '@/lib/i18n/i18n';
import type { Shortcut } from '@/lib/shortcuts/read-key';
import { useShortcuts } from '@/lib/shortcuts/use-shortcuts';
import classes from './quick-access.module.css';

// Fetched when it is first asked for.
const CommandPalette = lazy(async () => {
  const [{ CommandPalette: Palette }] = await Promise.all([
    import('./command-palette'),
    needMessages('palette'),
  ]);
  return { default: Palette };
});
const KeysHelp = lazy(async () => {
  const [{ KeysHelp: Help }] = await Promise.all([import('./keys-help'), needMessages('palette')]);
  return { default: Help };
});

const letters = navEntries.flatMap(({ letter }) => (letter ? [letter] : []));

/** The search of the top bar, and the keys that work on every page. */
export function QuickAccess() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'help'>();
  // The palette that opens the help closes after that.
  const close = (what: 'palette' | 'help') => () =>
    setOpen((now) => (now === what ? undefined : now));

  useShortcuts(letters, (shortcut: Shortcut) => {
    if (shortcut === 'palette' || shortcut === 'help') setOpen(shortcut);
    else if (shortcut === 'filter')
      document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
    else {
      const entry = navEntries.find(({ letter }) => shortcut === `go:${letter}`);
      if (entry) void navigate(entry.to);
    }
  });

  return (
    <>
      <button
        type="button"
        className={classes.open}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => setOpen('palette')}
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.text}>{t('shell.search')}</span>
      </button>
      <Suspense fallback={null}>
        {open === 'palette' && (
          <CommandPalette onClose={close('palette')} onHelp={() => setOpen('help')} />
        )}
        {open === 'help' && <KeysHelp onClose={close('help')} />}
      </Suspense>
    </>
  );
}
