import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from '@/components/ui/icons';
import { Brand } from './brand';
import { SideNav } from './side-nav';
import classes from './nav-sheet.module.css';

/** The navigation of narrow screens. The browser's dialog keeps focus inside and gives it back. */
export function NavSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else if (dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-label={t('nav.label')} onClose={onClose}>
      {open && (
        <>
          <div className={classes.head}>
            <Brand />
            <button
              type="button"
              className={classes.close}
              aria-label={t('shell.closeNavigation')}
              onClick={onClose}
            >
              <IconX size={20} aria-hidden />
            </button>
          </div>
          <SideNav onNavigate={onClose} />
        </>
      )}
    </dialog>
  );
}
