import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import classes from './github.module.css';

interface GitHubTieProps {
  title: string;
  /** What it is for, or whose account it is. */
  about: ReactNode;
  /** Is there one? */
  tied: boolean;
  tie: { label: string; href: string };
  cut: { label: string; hint: string; run: (done: () => void) => void };
  pending: boolean;
  error: unknown;
}

/** One thing that GitHub is used for: offered, or there and to be ended. */
export function GitHubTie({ title, about, tied, tie, cut, pending, error }: GitHubTieProps) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <div className={classes.tie}>
      <div className={classes.about}>
        <h3>{title}</h3>
        <p>{about}</p>
      </div>
      {tied ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {cut.label}
        </Button>
      ) : (
        <Button variant="default" component="a" href={tie.href}>
          {tie.label}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={cut.label}
        confirm={cut.label}
        danger
        pending={pending}
        error={error}
        onConfirm={() => cut.run(close)}
        onClose={close}
      >
        <p>{cut.hint}</p>
      </ConfirmDialog>
    </div>
  );
}
