import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/lib/use-problem-text';
import { ErrorNote } from './error-note';
import { RelativeTime } from './relative-time';
import { SkeletonLines } from './skeleton-lines';
import classes from './notes.module.css';

type Query<T> = Pick<
  UseQueryResult<T>,
  'data' | 'error' | 'isPending' | 'isFetching' | 'dataUpdatedAt' | 'refetch'
>;

interface DataRegionProps<T> {
  query: Query<T>;
  children: (data: T) => ReactNode;
  skeleton?: ReactNode;
  /** Shown instead of the content when `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
}

/**
 * The states of everything that is fetched: skeleton, error with retry, empty, content; and
 * content that could not be refreshed, which says from when it is.
 */
export function DataRegion<T>({ query, children, skeleton, empty, isEmpty }: DataRegionProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.error)
      return <ErrorNote error={query.error} onRetry={query.isFetching ? undefined : retry} />;
    return skeleton ?? <SkeletonLines />;
  }
  return (
    <>
      {query.error && <StaleNote error={query.error} at={query.dataUpdatedAt} onRetry={retry} />}
      {empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}

interface StaleNoteProps {
  error: Error;
  at: number;
  onRetry: () => void;
}

function StaleNote({ error, at, onRetry }: StaleNoteProps) {
  const { t } = useTranslation();
  const { text } = useProblemText()(error);
  return (
    <div role="status" className={classes.stale}>
      <span className={classes.text}>
        {t('common.staleSince')} <RelativeTime at={new Date(at).toISOString()} />. {text}
      </span>
      <Button variant="default" size="compact-xs" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
