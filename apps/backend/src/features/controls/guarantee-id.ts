/** Room for a suffix, and for `_METRIC`, in what agreements admit. */
const MAX_LENGTH = 100;

/**
 * The name of a control in its agreement, derived from its own: upper case letters, digits and
 * underscores, as "Licences (declared)" becomes `LICENCES_DECLARED`.
 * @param taken ids of the catalog's other controls; a second one gets `_2`
 */
export function deriveGuaranteeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_');
  const points = [...plain.replaceAll(/^_+|_+$/g, '')].slice(0, MAX_LENGTH).join('');
  const base = /^\p{L}/u.test(points) ? points : `C_${points}`.replace(/_$/, '');
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}_${number}`;
  return id;
}

export const metricIdOf = (guaranteeId: string): string => `${guaranteeId}_METRIC`;
