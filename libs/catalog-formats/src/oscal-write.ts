import type { CatalogDocument, ControlDocument } from './document.js';
import { sameJson, without } from './json.js';
import { catalogProps, controlProps, isOwn, NS, ownProp } from './oscal-props.js';
import type {
  OscalCatalog,
  OscalControl,
  OscalGroup,
  OscalPart,
  OscalProp,
  Skeleton,
  SkeletonGroup,
  Stub,
} from './oscal-schema.js';
import { groupName, walkCatalog } from './oscal-walk.js';

export interface OscalOptions {
  /** Of this document: a new one whenever it has changed (version 4 or 5). */
  uuid: string;
  /** ISO 8601 with a time zone. */
  lastModified: string;
}

const VERSION = '1.1.2';

/**
 * Writes a catalog as OSCAL. What came from an OSCAL document comes out as it was, where its fields
 * have not changed; what OSCAL has no place for is a property in our name space.
 */
export function writeOscal(
  document: CatalogDocument,
  { uuid, lastModified }: OscalOptions,
): { catalog: OscalCatalog } {
  const { catalog, controls, scopes } = document;
  const skeleton = catalog.source?.original as Skeleton | undefined;
  const ids = idsOf(controls);
  const waiting: Waiting = new Map();
  controls.forEach((control, index) => {
    const id = ids[index] as string;
    const name = originalId(control) ?? `${MADE}${id}`;
    const key = waiting.has(name) ? `${MADE}${index} ${name}` : name;
    waiting.set(key, { control: writeControl(control, id), group: control.group });
  });
  const filled = fill(skeleton ?? {}, waiting);
  addRest(filled, waiting);

  const metadata = writeMetadata(catalog, skeleton, lastModified, [
    ...catalogProps(catalog),
    ...(scopes.length > 0 ? [ownProp('scopes', scopes)] : []),
  ]);
  const result = {
    ...(skeleton && without(skeleton, 'groups', 'controls')),
    uuid,
    metadata,
    ...(filled.controls.length > 0 && { controls: filled.controls }),
    ...(filled.groups.length > 0 && { groups: filled.groups }),
  } as OscalCatalog;
  keepOrder(
    result,
    controls.map((_, index) => ids[index] as string),
  );
  return { catalog: result };
}

/** Controls to be placed, by the id the tree has for them. */
type Waiting = Map<string, { control: OscalControl; group: string | null }>;

/** Before ids of controls that did not come with the tree; no id of a tree begins with it. */
const MADE = '=';

const originalId = ({ source }: ControlDocument): string | undefined =>
  (source?.original as { id?: string } | undefined)?.id;

/** A control by itself: the original where its fields say the same, and ours for the rest. */
export function writeControl(control: ControlDocument, id: string): Omit<OscalControl, 'controls'> {
  const { source } = control;
  const original = source?.original as unknown as Omit<OscalControl, 'controls'> | undefined;
  const isAsRead = (field: 'name' | 'code' | 'group' | 'statement' | 'guidance') =>
    source !== null && source.fields[field] === control[field];
  const title = isAsRead('name') && original ? original.title : oneLine(control.name);
  const props = foreign(original?.props);
  if (!isAsRead('name') && title !== control.name) props.push(ownProp('name', control.name));
  if (id !== control.code) props.push(ownProp('code', control.code));
  if (!isAsRead('group') && control.group !== null && oneLine(control.group) !== control.group)
    props.push(ownProp('group', control.group));
  props.push(...controlProps(control));
  let parts: OscalPart[] = [...(original?.parts ?? [])];
  for (const [field, suffix] of [
    ['statement', 'smt'],
    ['guidance', 'gdn'],
  ] as const)
    if (!isAsRead(field)) parts = withText(parts, field, control[field], `${id}_${suffix}`);
  return {
    ...(original && without(original, 'props', 'parts')),
    id,
    title,
    ...(props.length > 0 && { props }),
    ...(parts.length > 0 && { parts }),
  };
}

/** The parts with one part of the name that has the text, in the place of those before. */
function withText(parts: OscalPart[], name: string, text: string | null, id: string): OscalPart[] {
  const at = parts.findIndex((part) => part.name === name);
  const others = parts.filter((part) => part.name !== name);
  if (text === null) return others;
  const part = { id: parts[at]?.id ?? id, name, prose: text };
  return others.toSpliced(at === -1 ? others.length : at, 0, part);
}

const foreign = (props: readonly OscalProp[] | undefined): OscalProp[] =>
  (props ?? []).filter((prop) => !isOwn(prop));

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ') || '-';

const TOKEN = /^[\p{L}_][\p{L}\p{N}.\-_]*$/u;

/** Ids of controls: their codes where those are tokens, made ones elsewhere; each once. */
function idsOf(controls: readonly ControlDocument[]): string[] {
  const taken = new Set(controls.flatMap(({ code }) => (code === null ? [] : [code])));
  let number = 0;
  return controls.map(({ code }) => {
    if (code !== null && TOKEN.test(code)) return code;
    do number += 1;
    while (taken.has(`control-${number}`));
    return `control-${number}`;
  });
}

interface Filled {
  controls: OscalControl[];
  groups: OscalGroup[];
}

/**
 * Puts controls where the tree names them, as long as they are still of that group. Those below one
 * that is gone take its place, and groups without any stay.
 */
function fill(
  owner: { controls?: Stub[] | undefined; groups?: SkeletonGroup[] | undefined },
  waiting: Waiting,
  titles: string[] = [],
): Filled {
  const here = groupName(titles);
  const place = (stubs: readonly Stub[] | undefined): OscalControl[] =>
    (stubs ?? []).flatMap(({ id, controls }) => {
      const below = place(controls);
      const key = waiting.has(id) ? id : `${MADE}${id}`;
      const found = waiting.get(key);
      if (!found || found.group !== here) return below;
      waiting.delete(key);
      return [{ ...found.control, ...(below.length > 0 && { controls: below }) }];
    });
  return {
    controls: place(owner.controls),
    groups: (owner.groups ?? []).map((group) => {
      const filled = fill(group, waiting, [...titles, group.title.trim()]);
      return {
        ...(without(group, 'groups', 'controls') as Omit<OscalGroup, 'groups' | 'controls'>),
        ...(filled.controls.length > 0 && { controls: filled.controls }),
        ...(filled.groups.length > 0 && { groups: filled.groups }),
      };
    }),
  };
}

/** Controls that no tree names go to the group of their name, or to a new one. */
function addRest(root: Filled, waiting: Waiting): void {
  const known = new Map<string, OscalGroup>();
  const index = (all: readonly OscalGroup[] | undefined, titles: string[]): void => {
    for (const group of all ?? []) {
      const path = [...titles, group.title.trim()];
      // A group has either groups or controls (OSCAL, control group).
      const name = groupName(path);
      if (!group.groups && name !== null && !known.has(name)) known.set(name, group);
      index(group.groups, path);
    }
  };
  index(root.groups, []);
  for (const { control, group: name } of waiting.values()) {
    if (name === null) {
      root.controls.push(control);
      continue;
    }
    const title = oneLine(name);
    let group = known.get(title);
    if (!group) {
      group = { title };
      known.set(title, group);
      root.groups.push(group);
    }
    group.controls = [...(group.controls ?? []), control];
  }
}

function writeMetadata(
  catalog: CatalogDocument['catalog'],
  skeleton: Skeleton | undefined,
  lastModified: string,
  ours: OscalProp[],
): OscalCatalog['metadata'] {
  const { source, name, frameworkVersion } = catalog;
  const title =
    skeleton && source?.fields['name'] === name ? skeleton.metadata.title : oneLine(name);
  const asRead = skeleton && source?.fields['frameworkVersion'] === frameworkVersion;
  const version = asRead ? skeleton.metadata.version : oneLine(frameworkVersion ?? '1');
  const props = [...foreign(skeleton?.metadata.props), ...ours];
  if (!(skeleton && source?.fields['name'] === name) && title !== name)
    props.push(ownProp('name', name));
  if (!asRead && version !== frameworkVersion)
    props.push(ownProp('frameworkVersion', frameworkVersion));
  return {
    ...(skeleton && without(skeleton.metadata, 'props')),
    title,
    'last-modified': lastModified,
    version,
    'oscal-version': skeleton?.metadata['oscal-version'] ?? VERSION,
    ...(props.length > 0 && { props }),
  };
}

/** Notes each control's place where the tree does not tell the order. */
function keepOrder(catalog: OscalCatalog, ids: readonly string[]): void {
  const walked = walkCatalog(catalog);
  if (
    sameJson(
      walked.map(({ control }) => control.id),
      ids,
    )
  )
    return;
  const order = new Map(ids.map((id, index) => [id, index]));
  for (const { control } of walked)
    control.props = [
      ...(control.props ?? []).filter((prop) => !(isOwn(prop) && prop.name === 'order')),
      { name: 'order', ns: NS, value: String(order.get(control.id)) },
    ];
}
