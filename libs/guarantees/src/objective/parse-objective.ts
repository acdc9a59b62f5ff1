import { compile } from './compile-objective.js';
import { isMetricName } from './metric-name.js';
import { ObjectiveError } from './objective-error.js';
import type { BinaryOperator, Objective, Step, UnaryOperator } from './objective.js';
import { scan, unexpected, type Token } from './scan.js';

export const MAX_OBJECTIVE_LENGTH = 4096;
export const MAX_OBJECTIVE_DEPTH = 64;

const EQUALITY = new Set<string>(['==', '!=', '===', '!==']);
const RELATION = new Set<string>(['<', '<=', '>', '>=']);
const SUM = new Set<string>(['+', '-']);
const PRODUCT = new Set<string>(['*', '/', '%']);
const OR = new Set<string>(['||']);
const AND = new Set<string>(['&&']);
const UNARY: Record<string, UnaryOperator> = { '-': 'negate', '+': 'plus', '!': 'not' };

/**
 * Parses the objective of a guarantee: arithmetic, comparisons and logic over numbers, booleans
 * and the named metrics, nothing else.
 * @param names metrics the objective may mention: the keys of the element's `with`
 * @throws ObjectiveError naming the token, its position and the remedy
 */
export function parseObjective(text: string, names: Iterable<string>): Objective {
  const known = new Set(names);
  for (const name of known)
    if (!isMetricName(name))
      throw new ObjectiveError(
        'bad-name',
        `"${name}" cannot be a metric of an objective: a name is a letter or "_" followed by letters, digits or "_", in Unicode NFC, and neither "true" nor "false".`,
        0,
      );
  return parseKnown(text, known);
}

/**
 * As parseObjective, for names that are known to be metric names. Length is checked before any
 * work.
 */
export function parseKnown(text: string, known: ReadonlySet<string>): Objective {
  if (typeof text !== 'string')
    throw new ObjectiveError('not-text', 'The objective is missing: give it as text.', 0);
  if (text.length > MAX_OBJECTIVE_LENGTH)
    throw new ObjectiveError(
      'too-long',
      `The objective has ${text.length} characters; at most ${MAX_OBJECTIVE_LENGTH} are accepted: it must end before position ${MAX_OBJECTIVE_LENGTH}.`,
      MAX_OBJECTIVE_LENGTH,
    );
  const tokens = scan(text);
  if (tokens.length === 1)
    throw new ObjectiveError(
      'empty',
      'The objective is empty: write a condition such as "METRIC >= 90" at position 0.',
      0,
    );
  const program = new Parser(tokens, known).run();
  return { text, program, read: compile(program) };
}

/** Recursive descent; only parentheses and unary operators recurse, and those are counted. */
class Parser {
  private at = 0;
  private depth = 0;
  private readonly program: Step[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly known: ReadonlySet<string>,
  ) {}

  run(): Step[] {
    this.or();
    if (this.token.kind !== 'end') throw this.misplaced();
    return this.program;
  }

  private get token(): Token {
    // The list ends with `end`, which is never passed.
    return this.tokens[this.at] as Token;
  }

  private readonly or = () => this.leftToRight(OR, this.and);
  private readonly and = () => this.leftToRight(AND, this.equality);
  private readonly equality = () => this.once(EQUALITY, this.relation);
  private readonly relation = () => this.once(RELATION, this.sum);
  private readonly sum = () => this.leftToRight(SUM, this.product);
  private readonly product = () => this.leftToRight(PRODUCT, this.unary);

  private leftToRight(operators: ReadonlySet<string>, operand: () => void): void {
    operand();
    while (this.isSymbolOf(operators)) this.binary(operand);
  }

  private once(operators: ReadonlySet<string>, operand: () => void): void {
    operand();
    if (!this.isSymbolOf(operators)) return;
    this.binary(operand);
    if (this.isSymbolOf(operators))
      throw new ObjectiveError(
        'chained',
        `A second comparison "${this.token.text}" at position ${this.token.position}: comparisons cannot be chained. Join them with && or use parentheses.`,
        this.token.position,
      );
  }

  private binary(operand: () => void): void {
    const operator = this.token.text as BinaryOperator;
    this.at += 1;
    operand();
    this.program.push({ kind: 'binary', operator });
  }

  private isSymbolOf(operators: ReadonlySet<string>): boolean {
    return this.token.kind === 'symbol' && operators.has(this.token.text);
  }

  private readonly unary = (): void => {
    const operator = this.token.kind === 'symbol' ? UNARY[this.token.text] : undefined;
    if (operator === undefined) return this.primary();
    this.nested(() => {
      this.at += 1;
      this.unary();
    });
    this.program.push({ kind: 'unary', operator });
  };

  private primary(): void {
    const token = this.token;
    if (token.kind === 'number') {
      this.program.push({ kind: 'value', value: token.value });
    } else if (token.kind === 'name') {
      this.program.push(this.named(token));
    } else if (token.kind === 'symbol' && token.text === '(') {
      this.nested(() => {
        this.at += 1;
        this.or();
        if (this.token.text !== ')') throw this.misplaced('")"');
      });
    } else {
      throw this.misplaced('a number, a metric or "("');
    }
    this.at += 1;
  }

  private named(token: Token): Step {
    if (token.text === 'true' || token.text === 'false')
      return { kind: 'value', value: token.text === 'true' };
    if (this.known.has(token.text)) return { kind: 'name', name: token.text };
    const names = [...this.known].slice(0, 10).join(', ') || 'none';
    throw new ObjectiveError(
      'unknown-name',
      `Unknown name "${token.text}" at position ${token.position}. Metrics of this objective: ${names}.`,
      token.position,
    );
  }

  private nested(parse: () => void): void {
    this.depth += 1;
    if (this.depth > MAX_OBJECTIVE_DEPTH)
      throw new ObjectiveError(
        'too-deep',
        `The objective nests deeper than ${MAX_OBJECTIVE_DEPTH} levels at position ${this.token.position}: use fewer parentheses and signs.`,
        this.token.position,
      );
    parse();
    this.depth -= 1;
  }

  private misplaced(wanted?: string): ObjectiveError {
    const { kind, text, position } = this.token;
    if (kind === 'end')
      return new ObjectiveError(
        'unexpected',
        `The objective ends at position ${position} where ${wanted ?? 'more'} is needed.`,
        position,
      );
    if (kind === 'symbol') return unexpected(text, position);
    return new ObjectiveError(
      'unexpected',
      `"${text}" at position ${position} needs an operator before it.`,
      position,
    );
  }
}
