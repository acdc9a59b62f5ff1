import { join } from 'node:path';
import { build } from 'esbuild';

export type Language = 'en' | 'es';

/** Texts of the web app by key, such as `controls.runNow`. */
export type Catalogue = ReadonlyMap<string, string>;
export const catalogues: Record<Language, Catalogue> = {
  en: await read('en'),
  es: await read('es'),
};

/**
 * The texts of the web app in a language, as its own files have them: stories look for what the app
 * means to say.
 * @throws Error, when asked for a text that the app does not have (any more)
 */
export function textsOf(language: Language) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const count = values['count'];
    const name =
      count === undefined
        ? key
        : `${key}_${new Intl.PluralRules(language).select(Number(count)) === 'one' ? 'one' : 'other'}`;
    const text = catalogues[language].get(name);
    if (text === undefined) throw new Error(`The web app has no text "${name}" in "${language}".`);
    return text.replace(/\{\{(\w+)\}\}/g, (_all, value: string) => String(values[value] ?? ''));
  };
}
export type Text = ReturnType<typeof textsOf>;

/** The files import each other as bundlers resolve names, not as Node does: bundled first. */
async function read(language: Language): Promise<Catalogue> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `../../../frontend/src/lib/i18n/${language}/index.ts`)],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as Record<string, Tree>;
  return new Map(entriesOf(module[language] ?? {}));
}

interface Tree {
  [name: string]: string | Tree;
}

function entriesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : entriesOf(value, `${path}${name}.`),
  );
}
