import { readdirSync } from 'node:fs';
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

/**
 * The texts of the shell and those of every area, which the app fetches with its pages. The files
 * import each other as bundlers resolve names, not as Node does: bundled first.
 */
async function read(language: Language): Promise<Catalogue> {
  const folder = join(import.meta.dirname, '../../../frontend/src/lib/i18n', language);
  const areas = readdirSync(join(folder, 'areas')).map((file) => `./areas/${file}`);
  const { outputFiles } = await build({
    stdin: {
      contents: ['./index.ts', ...areas].map((file) => `export * from '${file}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as Record<string, Tree>;
  const { [language]: shell, ...ofAreas } = module;
  return new Map(entriesOf({ ...shell, ...ofAreas }));
}

interface Tree {
  [name: string]: string | Tree;
}

function entriesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : entriesOf(value, `${path}${name}.`),
  );
}
