import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from './icons';
import classes from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** Also called when the person presses Escape. */
  onClose: () => void;
  children: ReactNode;
  /** Below the content: what the person can decide. */
  actions?: ReactNode;
}

/**
 * Something to decide before the page goes on. The browser's own dialog keeps the focus inside and
 * gives it back to where it was.
 */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    else if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <header className={classes.header}>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            <button
              type="button"
              className={classes.close}
              aria-label={t('common.close')}
              onClick={onClose}
            >
              <IconX size={18} aria-hidden />
            </button>
          </header>
          <div className={classes.body}>{children}</div>
          {actions && <footer className={classes.actions}>{actions}</footer>}
        </>
      )}
    </dialog>
  );
}
