import { without } from './json.js';
import type {
  OscalCatalog,
  OscalControl,
  OscalGroup,
  Skeleton,
  SkeletonGroup,
  Stub,
} from './oscal-schema.js';

export interface Walked {
  control: OscalControl;
  /** Titles of the groups around it, outermost first. */
  group: string | null;
  /** Its JSON pointer. */
  path: string;
}

/** All controls of a catalog, each before those below it, in the order of the document. */
export function walkCatalog(catalog: OscalCatalog): Walked[] {
  const found: Walked[] = [];
  const controls = (all: OscalControl[] | undefined, group: string | null, path: string): void =>
    all?.forEach((control, index) => {
      const at = `${path}/controls/${index}`;
      found.push({ control, group, path: at });
      controls(control.controls, group, at);
    });
  const groups = (all: OscalGroup[] | undefined, above: string[], path: string): void =>
    all?.forEach((group, index) => {
      const at = `${path}/groups/${index}`;
      const titles = [...above, group.title.trim()];
      controls(group.controls, groupName(titles), at);
      groups(group.groups, titles, at);
    });
  controls(catalog.controls, null, '/catalog');
  groups(catalog.groups, [], '/catalog');
  return found;
}

export const groupName = (titles: readonly string[]): string | null =>
  [...titles.join(' / ')].slice(0, 500).join('').trim() || null;

/** A catalog in which controls are only named: they are kept with the controls. */
export function skeletonOf(catalog: OscalCatalog): Skeleton {
  const controls = (all: OscalControl[]): Stub[] =>
    all.map((control) => ({
      id: control.id,
      ...(control.controls && { controls: controls(control.controls) }),
    }));
  const group = (owner: OscalGroup): SkeletonGroup => ({
    ...without(owner, 'groups', 'controls'),
    ...(owner.groups && { groups: owner.groups.map(group) }),
    ...(owner.controls && { controls: controls(owner.controls) }),
  });
  return group(catalog as unknown as OscalGroup) as unknown as Skeleton;
}
