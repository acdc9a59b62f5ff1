import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayEnter, navEntries } from '@/components/layouts/nav-entries';
import { useAccountLinks } from '@/components/layouts/use-account-links';
import { paths } from '@/config/paths';
import { useCan, useSession } from '@/lib/auth';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';
import { searchQuery } from '../api/search';
import { idIn, matching, type PaletteEntry } from './palette-entry';

/** What the palette offers for a query: pages, acts, and what the server finds by name or id. */
export function usePaletteEntries(query: string, onHelp: () => void) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const mayCreate = useCan('createCatalogDraft');
  const search = useQuery(searchQuery(query.trim()));
  const to = (path: string) => () => void navigate(path);

  const own = useAccountLinks().map(({ to: path, label }): PaletteEntry => ({
    ...{ id: path, group: 'go', label, also: t('shell.yourAccount'), act: to(path) },
  }));
  const pages: PaletteEntry[] = navEntries
    .filter((entry) => mayEnter(entry, permissions))
    .map(({ to: path, label }) => ({
      ...{ id: path, group: 'go', label: t(label), act: to(path) },
      ...(path === paths.flows ? { also: t('palette.flowSynonyms') } : {}),
    }));
  const acts: PaletteEntry[] = [
    ...(mayCreate
      ? [{ id: 'new', label: t('catalogs.new'), act: to(paths.newCatalog) } as const]
      : []),
    { id: 'light', label: t('palette.light'), act: () => setColorScheme('light') },
    { id: 'dark', label: t('palette.dark'), act: () => setColorScheme('dark') },
    { id: 'help', label: t('palette.keys'), act: onHelp },
    ...languages
      .filter((language) => language !== i18n.language && isLanguage(language))
      .map((language) => ({
        id: `language-${language}`,
        label: languageNames[language],
        also: t('shell.language'),
        act: () => void chooseLanguage(language),
      })),
  ].map((entry) => ({ ...entry, group: 'do' as const }));

  const id = idIn(query);
  const ids: PaletteEntry[] = id
    ? [
        { label: t('common.run'), path: paths.run(id) },
        { label: t('common.control'), path: paths.control(id) },
        { label: t('common.catalog'), path: paths.catalog(id) },
      ].map(({ label, path }) => ({ id: path, group: 'ids', label, detail: id, act: to(path) }))
    : [];
  const found = query.trim().length >= 2 ? search.data : undefined;
  const catalogs = (found?.catalogs ?? []).map((one): PaletteEntry => ({
    ...{ id: one.id, group: 'catalogs', label: one.name ?? one.id },
    act: to(paths.catalog(one.id)),
  }));
  const controls = (found?.controls ?? []).map((one): PaletteEntry => ({
    ...{ id: one.id, group: 'controls', label: one.name ?? one.id },
    act: to(paths.control(one.id)),
  }));
  return {
    entries: [
      ...ids,
      ...matching([...pages, ...own], query),
      ...matching(acts, query),
      ...catalogs,
      ...controls,
    ],
    failed: search.error,
  };
}
