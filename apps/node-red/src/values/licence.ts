/** A longer text is prose, not an expression. */
const MAX_EXPRESSION = 1024;

type Expression = { kind: 'licence'; text: string } | { kind: 'and' | 'or'; sides: Expression[] };

/**
 * Does a licence statement bind its user to a licence that `forbidden` names?
 *
 * The statement is read as an SPDX licence expression (SPDX 2.3, annex D): of `A OR B` the user may
 * choose, so both sides must be forbidden; of `A AND B` one is enough; `A WITH x` is one licence.
 * Anything else, such as `MIT License`, is one licence by its whole text.
 *
 * @example bindsTo('(MIT OR GPL-3.0-only)', (id) => id.startsWith('GPL')) // false
 */
export function bindsTo(statement: string, forbidden: (licence: string) => boolean): boolean {
  const judge = (expression: Expression): boolean => {
    if (expression.kind === 'licence') return forbidden(expression.text);
    return expression.kind === 'or' ? expression.sides.every(judge) : expression.sides.some(judge);
  };
  return judge(parse(statement.trim()));
}

function parse(statement: string): Expression {
  const whole: Expression = { kind: 'licence', text: statement };
  if (statement.length > MAX_EXPRESSION) return whole;
  const tokens = statement.match(/[()]|[^\s()]+/g) ?? [];
  const reader = { tokens, at: 0 };
  const expression = readAny(reader);
  return expression !== undefined && reader.at === tokens.length ? expression : whole;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const readAny = (reader: Reader) => readSides(reader, 'or', (r) => readSides(r, 'and', readOne));

function readSides(
  reader: Reader,
  kind: 'and' | 'or',
  readSide: (reader: Reader) => Expression | undefined,
): Expression | undefined {
  const sides: Expression[] = [];
  do {
    const side = readSide(reader);
    if (side === undefined) return undefined;
    sides.push(side);
  } while (take(reader, kind));
  return sides.length === 1 ? sides[0] : { kind, sides };
}

function readOne(reader: Reader): Expression | undefined {
  if (take(reader, '(')) {
    const inner = readAny(reader);
    return take(reader, ')') ? inner : undefined;
  }
  const licence = readName(reader);
  if (licence === undefined) return undefined;
  if (!take(reader, 'with')) return named(licence);
  const exception = readName(reader);
  return exception === undefined ? undefined : named(`${licence} WITH ${exception}`);
}

const named = (text: string): Expression => ({ kind: 'licence', text });

function readName(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || /^([()]|and|or|with)$/i.test(token)) return undefined;
  reader.at++;
  return token;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at]?.toLowerCase() !== token) return false;
  reader.at++;
  return true;
}
