const MASKED = '(masked)';

/** Names of members whose text is a secret wherever they stand. */
const SECRET_MEMBER =
  /"([^"\\]{0,40}(?:password|passwd|secret|token|authorization|cookie|api[-_]?key|credential)[^"\\]{0,40})":"(?:[^"\\]|\\.)*"/gi;

/** `Bearer x`, `accessToken=x`, signed tokens, tokens of service accounts, passwords in addresses. */
const SECRET_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic) +[\w~+/.=-]{8,}/gi, `$1 ${MASKED}`],
  [/\b((?:access|refresh|callback)?token|password|secret|api_?key)=[^\s"&;,\\]+/gi, `$1=${MASKED}`],
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, MASKED],
  [/\bstatus_[\w-]{16,}/g, MASKED],
  [/([a-z][\w+.-]{0,20}:\/\/[^\s:/@"\\]{0,64}):[^\s/@"\\]{1,256}@/gi, `$1:${MASKED}@`],
];

/**
 * A log line in JSON without secrets. The services log none on purpose; this is for what comes in
 * by an error of a library, whose message may hold an address with its password. Only texts change,
 * so the line stays JSON.
 */
export function mask(line: string): string {
  let masked = line.replace(SECRET_MEMBER, `"$1":"${MASKED}"`);
  for (const [pattern, replacement] of SECRET_TEXT) masked = masked.replace(pattern, replacement);
  return masked;
}
