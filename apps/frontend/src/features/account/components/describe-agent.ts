/**
 * Order matters: browsers name the ones they descend from (RFC 9110, 10.1.5 lets them say anything).
 */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];
const nameIn = (text: string, names: readonly [RegExp, string][]) =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/**
 * What a person calls the program behind a `User-Agent`: "Firefox, Android". What is not known
 * stays as it names itself; undefined: it does not.
 */
export function describeAgent(agent: string | null): string | undefined {
  if (!agent) return undefined;
  const known = [nameIn(agent, BROWSERS), nameIn(agent, SYSTEMS)].filter(Boolean);
  return known.length > 0 ? known.join(', ') : agent;
}
