export interface ScopeGroup {
  /** Area of the API, such as `catalogs`. */
  area: string;
  /** Its scopes, such as `catalogs:read`. */
  scopes: string[];
}

/** Scopes by the area they are of, in the order they come in. */
export function scopeGroups(scopes: readonly string[]): ScopeGroup[] {
  const groups = new Map<string, string[]>();
  for (const scope of scopes) {
    const area = scope.split(':')[0] ?? scope;
    groups.set(area, [...(groups.get(area) ?? []), scope]);
  }
  return [...groups].map(([area, of]) => ({ area, scopes: of }));
}
