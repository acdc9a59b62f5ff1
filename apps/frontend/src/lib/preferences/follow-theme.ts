import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { storageKeys } from '@/config/storage';
import type { Schemas } from '@/lib/schemas';

type Theme = Schemas['Theme'];

/** Mantine calls "as the system" otherwise than the contract. */
export const schemeOf = (theme: Theme) => (theme === 'system' ? 'auto' : theme);

/** A browser without a choice of its own begins with that of the profile. */
export function useFollowTheme(theme: Theme | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const chosen = localStorage.getItem(storageKeys.colorScheme);
    if (theme && theme !== 'system' && chosen === null) setColorScheme(schemeOf(theme));
  }, [theme, setColorScheme]);
}
