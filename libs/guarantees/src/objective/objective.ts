/** What a metric may be worth inside an objective. */
export type Value = number | boolean;

export type UnaryOperator = 'negate' | 'plus' | 'not';

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '===' | '!==' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** One step of a program in postfix order, run over a stack of values. */
export type Step =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator };

/**
 * A parsed objective. The program is postfix rather than a tree, so that running it needs no
 * recursion and no text can make the evaluator run out of stack.
 */
export interface Objective {
  readonly text: string;
  readonly program: readonly Step[];
}
