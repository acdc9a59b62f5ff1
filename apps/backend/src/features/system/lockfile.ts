/** A package that is installed, from whatever paths: equal name, version and origin are one. */
export interface Package {
  /** `name@version`, with `#bundled` for a copy that came inside another package. */
  ref: string;
  name: string;
  version: string;
  /** As the package states it; undefined when it states none. */
  license: string | undefined;
  /** Subresource integrity, e.g. `sha512-…`; undefined for what came inside another package. */
  integrity: string | undefined;
  /** Needed by what runs, or needed to develop it alone. */
  production: boolean;
  optional: boolean;
  bundled: boolean;
  paths: string[];
  /** `ref` of each package it depends on. */
  dependsOn: string[];
}

/** A package of our own. */
export interface Workspace {
  ref: string;
  path: string;
  name: string;
  version: string;
  license: string | undefined;
  dependsOn: string[];
}

export interface Installation {
  root: Workspace;
  workspaces: Workspace[];
  packages: Package[];
}

/** What of optional packages can be installed: `process.platform`, `process.arch`, libc. */
export interface Platform {
  os: string;
  cpu: string;
  libc: string | undefined;
}

interface Entry {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  inBundle?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * Reads a package-lock.json (lockfileVersion 2 or 3).
 * @throws Error when it is none
 */
export function parseLockfile(text: string, platform: Platform): Installation {
  const { packages } = JSON.parse(text) as { packages?: Record<string, Entry> };
  const root = packages?.[''];
  if (!packages || !root) throw new Error('The lockfile has no packages; versions 2 and 3 do.');
  const installed = new Map(Object.entries(packages).filter(([, entry]) => suits(entry, platform)));
  const own = (path: string, entry: Entry): Workspace => ({
    ref: refOf(path, entry),
    path,
    name: nameOf(path, entry),
    version: entry.version ?? '0.0.0',
    license: entry.license,
    dependsOn: dependenciesOf(path, entry, installed),
  });
  const workspaces: Workspace[] = [];
  const merged = new Map<string, Package>();
  for (const [path, entry] of installed) {
    if (path === '' || entry.link) continue;
    if (!path.includes(MODULES)) workspaces.push(own(path, entry));
    else merge(merged, toPackage(path, entry, installed));
  }
  const packagesInOrder = [...merged.values()].sort(byRef);
  return { root: own('', root), workspaces: workspaces.sort(byRef), packages: packagesInOrder };
}

const MODULES = 'node_modules/';
const byRef = (a: { ref: string }, b: { ref: string }) => (a.ref < b.ref ? -1 : 1);
const union = (a: string[], b: string[]) => [...new Set([...a, ...b])].sort();

const nameOf = (path: string, entry: Entry) =>
  entry.name ??
  path.slice(path.lastIndexOf(MODULES) + (path.includes(MODULES) ? MODULES.length : 1));
const refOf = (path: string, entry: Entry) =>
  `${nameOf(path, entry)}@${entry.version ?? '0.0.0'}${entry.inBundle ? '#bundled' : ''}`;

const toPackage = (path: string, entry: Entry, installed: ReadonlyMap<string, Entry>): Package => ({
  ref: refOf(path, entry),
  name: nameOf(path, entry),
  version: entry.version ?? '0.0.0',
  license: entry.license,
  integrity: entry.integrity,
  // devOptional is needed to develop, and also by what runs where it could be installed.
  production: entry.dev !== true,
  optional: entry.optional === true || entry.devOptional === true,
  bundled: entry.inBundle === true,
  paths: [path],
  dependsOn: dependenciesOf(path, entry, installed),
});

function merge(merged: Map<string, Package>, found: Package): void {
  const known = merged.get(found.ref);
  merged.set(found.ref, {
    ...found,
    license: known?.license ?? found.license,
    integrity: known?.integrity ?? found.integrity,
    production: found.production || known?.production === true,
    optional: found.optional && known?.optional !== false,
    paths: union(found.paths, known?.paths ?? []),
    dependsOn: union(found.dependsOn, known?.dependsOn ?? []),
  });
}

/** Of each name it asks for, the package Node finds from there: in its own folder, or further up. */
function dependenciesOf(
  path: string,
  entry: Entry,
  installed: ReadonlyMap<string, Entry>,
): string[] {
  const names = Object.keys({
    ...entry.dependencies,
    ...entry.devDependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  });
  return union(
    names.flatMap((name) => resolve(path, name, installed) ?? []),
    [],
  );
}

function resolve(
  from: string,
  name: string,
  installed: ReadonlyMap<string, Entry>,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}${MODULES}${name}`;
    const entry = installed.get(path);
    if (entry?.link && entry.resolved !== undefined) {
      const target = installed.get(entry.resolved);
      return target && refOf(entry.resolved, target);
    }
    if (entry) return refOf(path, entry);
    if (folder === '') return undefined;
  }
}

/** npm's rule: a list of what is meant, or with `!` of what is not. */
function suits({ os, cpu, libc }: Entry, platform: Platform): boolean {
  const matches = (list: string[] | undefined, value: string | undefined) => {
    if (!list || list.length === 0 || value === undefined) return true;
    if (list.includes(`!${value}`)) return false;
    const meant = list.filter((item) => !item.startsWith('!'));
    return meant.length === 0 || meant.includes(value) || meant.includes('any');
  };
  return matches(os, platform.os) && matches(cpu, platform.cpu) && matches(libc, platform.libc);
}
