import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { storageKeys } from '@/config/storage';
import { messageAreas, type MessageArea } from './areas';
import type { AllMessages } from './messages';

export type { MessageArea } from './areas';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: AllMessages };
  }
}

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

export const i18n: I18n = i18next.createInstance();

const load: Record<Language, () => Promise<object>> = {
  en: () => import('./en').then((module) => module.en),
  es: () => import('./es').then((module) => module.es),
};

export const isLanguage = (value: unknown): value is Language =>
  languages.includes(value as Language);

/** The language chosen in this browser, if any. */
function chosenLanguage(): Language | undefined {
  const chosen = localStorage.getItem(storageKeys.language);
  return isLanguage(chosen) ? chosen : undefined;
}

/** The choice made here, else the first of the browser's languages that there is, else English. */
export function detectLanguage(): Language {
  const ofBrowser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return chosenLanguage() ?? ofBrowser ?? 'en';
}

/** The areas whose pages were visited: another language has to come with them. */
const needed = new Set<MessageArea>();

async function loadArea(area: MessageArea, language: Language): Promise<void> {
  // Exports of a module cannot be changed, and i18next adds to what it is given.
  i18n.addResourceBundle(language, 'translation', { ...(await messageAreas[area][language]()) });
}

/** Fetches the texts of an area in the language that is shown. */
export async function needMessages(area: MessageArea): Promise<void> {
  needed.add(area);
  const { language } = i18n;
  if (isLanguage(language)) await loadArea(area, language);
}

async function show(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation'))
    i18n.addResourceBundle(language, 'translation', await load[language]());
  await Promise.all([...needed].map((area) => loadArea(area, language)));
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Starts with one language; another is fetched when it is chosen. */
export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false }, // React escapes.
    react: { useSuspense: false },
  });
  await show(language);
}

/** Follows the profile of who signed in, unless this browser has a choice of its own. */
export const followProfile = (language: string | undefined): Promise<void> | undefined =>
  isLanguage(language) && !chosenLanguage() && language !== i18n.language
    ? show(language)
    : undefined;

/** The person's choice: shown at once and remembered in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKeys.language, language);
  await show(language);
}
