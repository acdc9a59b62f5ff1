import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { messageAreas } from './areas';
import { en } from './en';
import { es } from './es';

const SOURCE = join(import.meta.dirname, '../..');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\/|^lib\/i18n\/(en|es)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

function flatten(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  );
}
const merged = (modules: object[]): object => Object.assign({}, ...modules);
const areas = Object.values(messageAreas);
const english = flatten({ ...en, ...merged(await Promise.all(areas.map((area) => area.en()))) });
const spanish = flatten({ ...es, ...merged(await Promise.all(areas.map((area) => area.es()))) });
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

it('has every message in both languages', () => {
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  expect([...english, ...spanish].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('fills in the same things in both languages', () => {
  const different = [...english].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

it('has a singular and a plural of every message that counts', () => {
  const counting = [...english.keys()].filter((key) => /_(one|other)$/.test(key));
  const stems = new Set(counting.map((key) => key.replace(/_(one|other)$/, '')));
  expect(counting).toHaveLength(2 * stems.size);
});

it('uses every message', () => {
  const used = new Set(
    files.flatMap(({ text }) => text.match(/(?<=')[a-z]+(\.[A-Za-z]+)+(?=')/g) ?? []),
  );
  // These are looked up by what the server answers.
  const byAnswer = /^errors\.(code|field|run|status)\./;
  const unused = [...english.keys()].filter(
    (key) => !used.has(key.replace(/_(one|other)$/, '')) && !byAnswer.test(key),
  );
  expect(unused).toEqual([]);
});

const SPOKEN = new Set(['alt', 'aria-label', 'description', 'label', 'placeholder', 'title']);
const WORDS = /\p{Letter}{2}/u;
// The name of the product is the same in every language.
const hasWords = (text: string) => WORDS.test(text.replaceAll('STATUS', ''));

function hardCoded(file: string, text: string): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && hasWords(value.text)) found.push(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map((words) => `${file}: ${words}`);
}

it('has no words in the markup, outside the messages', () => {
  const pages = files.filter(({ file }) => file.endsWith('.tsx'));
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.flatMap(({ file, text }) => hardCoded(file, text))).toEqual([]);
});

it('would notice words in the markup', () => {
  const page = '<p title="Hello there">{count} things</p>';
  expect(hardCoded('x.tsx', `export const x = ${page}`)).toHaveLength(2);
});
