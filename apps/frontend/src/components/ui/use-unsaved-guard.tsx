import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { paths } from '@/config/paths';
import { Dialog } from './dialog';

interface UnsavedGuard {
  /** To be rendered anywhere on the page: asks before what was typed is lost. */
  guard: ReactNode;
  /** Lets the next navigation pass: to be called before leaving because it was saved. */
  release: () => void;
}

/**
 * Keeps a person from losing what they typed. Within the app a dialog asks before another page;
 * closing or reloading the tab asks as the browser does. Tabs, filters and anchors of the same page
 * pass, and so does sign-in: once a session has ended nothing can be saved.
 * @param isDirty is there something that was not saved?
 */
export function useUnsavedGuard(isDirty: boolean): UnsavedGuard {
  const { t } = useTranslation();
  const released = useRef(false);
  useEffect(() => {
    if (!isDirty) released.current = false;
  }, [isDirty]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      !released.current &&
      nextLocation.pathname !== currentLocation.pathname &&
      nextLocation.pathname !== paths.signIn,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const release = useCallback(() => void (released.current = true), []);
  const stay = () => blocker.reset?.();
  const guard = (
    <Dialog
      open={blocker.state === 'blocked'}
      title={t('common.unsavedTitle')}
      onClose={stay}
      actions={
        <>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t('common.leave')}
          </Button>
          <Button onClick={stay}>{t('common.stay')}</Button>
        </>
      }
    >
      <p>{t('common.unsavedHint')}</p>
    </Dialog>
  );
  return { guard, release };
}
