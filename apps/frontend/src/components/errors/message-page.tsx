import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import classes from './message-page.module.css';

/** A page that says why there is none. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.message}>
      <PageHeader title={title} />
      {children}
    </div>
  );
}
