export type ScopeType = 'string' | 'number' | 'boolean' | 'select';

/** One value per scope name, as text whatever the scope's type. */
export type ScopeValues = Record<string, string>;

export interface ScopeFields {
  name: string;
  description: string | null;
  type: ScopeType;
  default: string | null;
  /** What a `select` may be; empty for other types. */
  values: string[];
}

/** A dimension that controls are computed along, such as `environment`. */
export interface Scope extends ScopeFields {
  id: string;
  createdAt: Date;
}

export type ScopeView = Scope & {
  /** Scope sets that use it. */
  usageCount: number;
};

export interface Fault {
  path: string;
  message: string;
}

/** Why a value does not fit a scope; undefined when it does. */
export function misfit({ type, values }: Pick<Scope, 'type' | 'values'>, value: string) {
  switch (type) {
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'must be a number';
    case 'boolean':
      return value === 'true' || value === 'false' ? undefined : 'must be true or false';
    case 'select':
      return values.includes(value) ? undefined : `must be one of ${values.join(', ')}`;
    case 'string':
      return undefined;
  }
}

/** What is wrong with the fields of a scope, by field. */
export function scopeFaults(scope: ScopeFields): Fault[] {
  const faults: Fault[] = [];
  if (scope.type === 'select' && scope.values.length === 0)
    faults.push({ path: '/body/values', message: 'a select needs the values it may be' });
  if (scope.type !== 'select' && scope.values.length > 0)
    faults.push({
      path: '/body/values',
      message: `only a select has values; leave them out of a ${scope.type}`,
    });
  const wrong = scope.default === null ? undefined : misfit(scope, scope.default);
  if (wrong !== undefined) faults.push({ path: '/body/default', message: wrong });
  return faults;
}

/**
 * What is wrong with scope values: each key must be a defined scope and each value fit its type.
 * @param defined the scopes that the keys name, as far as they exist
 * @param root where the values stand, such as `/body/scopes`
 */
export function valueFaults(
  values: Readonly<Record<string, string | readonly string[]>>,
  defined: readonly Pick<Scope, 'name' | 'type' | 'values'>[],
  root: string,
): Fault[] {
  const byName = new Map(defined.map((scope) => [scope.name, scope]));
  return Object.entries(values).flatMap(([name, given]) => {
    const path = `${root}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const scope = byName.get(name);
    if (!scope) return [{ path, message: 'is not a defined scope; define it with POST /scopes' }];
    const wrong = [given].flat().map((value) => misfit(scope, value));
    const message = wrong.find((fault) => fault !== undefined);
    return message === undefined ? [] : [{ path, message }];
  });
}

export interface ScopeQuery {
  q?: string;
  after?: { name: string; id: string };
  limit: number;
}

export interface ScopeRepository {
  list(query: ScopeQuery): Promise<ScopeView[]>;
  find(id: string): Promise<ScopeView | undefined>;
  /** Those of the names that exist. */
  findByNames(names: readonly string[]): Promise<Scope[]>;
  /** The same, and keeps them as they are until the transaction ends. */
  holdByNames(names: readonly string[]): Promise<Scope[]>;
  /** @throws 409 when the name is taken */
  insert(scope: Scope): Promise<void>;
  /** @throws 409 when the name is taken */
  update(id: string, fields: ScopeFields): Promise<void>;
  delete(id: string): Promise<void>;
  /** Names of the controls whose scope sets use it, at most `limit`. */
  controlsUsing(name: string, limit: number): Promise<string[]>;
  /** The values that scope sets give it. */
  valuesInUse(name: string): Promise<string[]>;
  /** Keeps scope sets from starting to use it until the transaction ends. */
  lock(id: string): Promise<void>;
}
