/**
 * The texts that only some pages need, fetched with those pages: a module for each language, whose
 * exports are groups of messages.
 */
export const messageAreas = {
  evidence: {
    en: () => import('./en/areas/evidence'),
    es: () => import('./es/areas/evidence'),
  },
  flows: {
    en: () => import('./en/areas/flows'),
    es: () => import('./es/areas/flows'),
  },
  palette: {
    en: () => import('./en/areas/palette'),
    es: () => import('./es/areas/palette'),
  },
  links: {
    en: () => import('./en/areas/links'),
    es: () => import('./es/areas/links'),
  },
  me: {
    en: () => import('./en/areas/me'),
    es: () => import('./es/areas/me'),
  },
  tokens: {
    en: () => import('./en/areas/tokens'),
    es: () => import('./es/areas/tokens'),
  },
  users: {
    en: () => import('./en/areas/users'),
    es: () => import('./es/areas/users'),
  },
  endpoints: {
    en: () => import('./en/areas/endpoints'),
    es: () => import('./es/areas/endpoints'),
  },
  limit: {
    en: () => import('./en/areas/limit'),
    es: () => import('./es/areas/limit'),
  },
  system: {
    en: () => import('./en/areas/system'),
    es: () => import('./es/areas/system'),
  },
  audit: {
    en: () => import('./en/areas/audit'),
    es: () => import('./es/areas/audit'),
  },
} satisfies Record<string, Record<'en' | 'es', () => Promise<object>>>;

export type MessageArea = keyof typeof messageAreas;

type Groups<Area> = Area extends { en: () => Promise<infer Module> } ? Module : never;
type Merged<Union> = (Union extends unknown ? (of: Union) => void : never) extends (
  of: infer All,
) => void
  ? All
  : never;

/** All groups of all areas, by name. */
export type AreaMessages = Merged<Groups<(typeof messageAreas)[MessageArea]>>;
