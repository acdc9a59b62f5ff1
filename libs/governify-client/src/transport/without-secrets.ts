const MASKED = '(masked)';

/** Signed tokens, credentials of headers, passwords in addresses. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, MASKED],
  [/\b(bearer|basic) +[\w~+/.=-]{8,}/gi, `$1 ${MASKED}`],
  [/\b(accessToken|token|password)=[^\s"&;,]+/gi, `$1=${MASKED}`],
  [/([a-z][\w+.-]{0,20}:\/\/[^\s:/@"]{0,64}):[^\s/@"]{1,256}@/gi, `$1:${MASKED}@`],
];

/**
 * A text of a service without the tokens it was called with, and without what looks like one:
 * services repeat what they were sent, and their texts end up in logs.
 */
export function withoutSecrets(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text;
  for (const secret of secrets) if (secret) clean = clean.replaceAll(secret, MASKED);
  for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
  return clean;
}
