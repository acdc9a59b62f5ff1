import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { IconSearch } from '@/components/ui/icons';
import { move, type PaletteEntry } from './palette-entry';
import { usePaletteEntries } from './use-palette-entries';
import classes from './command-palette.module.css';

interface CommandPaletteProps {
  onClose: () => void;
  onHelp: () => void;
}

const groupKeys = {
  ids: 'palette.ids',
  go: 'palette.go',
  do: 'palette.do',
  catalogs: 'nav.catalogs',
  controls: 'nav.controls',
} as const;

/**
 * Goes anywhere and does what can be done, from the keyboard: a combobox with its list (WAI-ARIA
 * APG, combobox pattern). The browser's dialog keeps the focus and gives it back.
 */
export function CommandPalette({ onClose, onHelp }: CommandPaletteProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { entries, failed } = usePaletteEntries(query, onHelp);
  const chosen = Math.min(active, Math.max(entries.length - 1, 0));
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(optionId(listId, chosen))?.scrollIntoView({ block: 'nearest' });
  }, [listId, chosen]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    dialog.current?.close();
    entry.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(entries[chosen]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive(move(chosen, event.key, entries.length));
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={t('palette.label')}
      onClose={onClose}
    >
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? optionId(listId, chosen) : undefined}
          placeholder={t('palette.hint')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {failed && <ErrorNote error={failed} />}
      <ul id={listId} role="listbox" aria-label={t('palette.label')} className={classes.list}>
        {entries.map((entry, at) => (
          // The field above has the keyboard: options are pointed at, and chosen with Enter there.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={`${entry.group}-${entry.id}`}
            id={optionId(listId, at)}
            role="option"
            aria-selected={at === chosen}
            className={classes.option}
            onClick={() => choose(entry)}
            onMouseMove={() => setActive(at)}
          >
            <span className={classes.label}>{entry.label}</span>
            {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
            <span className={classes.group}>{t(groupKeys[entry.group])}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.status}>
        {entries.length === 0 && t('common.noMatch')}
      </p>
    </dialog>
  );
}

const optionId = (listId: string, at: number) => `${listId}-${at}`;
