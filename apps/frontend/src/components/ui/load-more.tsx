import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './load-more.module.css';

interface LoadMoreProps {
  shown: number;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** How many rows are shown, and the way to the next page. */
export function LoadMore({ shown, hasMore, loading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.more}>
      <span className="dim" role="status">
        {t(hasMore ? 'common.shownOfMore' : 'common.shownAll', { count: shown })}
      </span>
      {hasMore && (
        <Button variant="default" size="xs" loading={loading} onClick={onMore}>
          {t('common.loadMore')}
        </Button>
      )}
    </div>
  );
}
