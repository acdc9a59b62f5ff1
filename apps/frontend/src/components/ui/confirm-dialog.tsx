import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { ErrorNote } from './error-note';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What happens, and whether it can be undone. */
  children: ReactNode;
  /** What the button does, as a verb: never "OK". */
  confirm: string;
  /** It takes something away. */
  danger?: boolean;
  pending?: boolean;
  /** Why it was refused. */
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, danger, pending, error, onConfirm, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color={danger ? 'red' : undefined} loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {error ? <ErrorNote error={error} /> : null}
    </Dialog>
  );
}
