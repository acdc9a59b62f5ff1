import type { OscalControl } from './oscal-schema.js';
import { labelOfControl } from './oscal-text.js';

const MAX_NAME = 200;

/**
 * Names for controls, each once whatever its case: the title, or with the label before it where
 * several have the same title, as "AC-1 Policy and Procedures".
 */
export function namesOf(controls: readonly OscalControl[]): string[] {
  const titles = controls.map(({ title }) => plain(title));
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(key(title), (counts.get(key(title)) ?? 0) + 1);
  const taken = new Set<string>();
  return controls.map((control, index) => {
    const title = titles[index] as string;
    const labelled = plain(`${labelOfControl(control)} ${title}`);
    const wanted = [
      ...((counts.get(key(title)) ?? 0) > 1 ? [] : [title]),
      labelled,
      plain(`${control.id} ${title}`),
    ];
    const name = wanted.find((candidate) => !taken.has(key(candidate))) ?? control.id;
    taken.add(key(name));
    return name;
  });
}

const key = (name: string) => name.toLowerCase();
const plain = (text: string) => {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return [...line].slice(0, MAX_NAME).join('').trim() || '-';
};
