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

/** Values of the metrics of an objective, by name. */
export type Values = ReadonlyMap<string, Value>;

/** Works out an objective, or a part of it, for some values. */
export type Read = (values: Values) => Value;

/** A parsed objective: its program in postfix order, and the same program ready to be run. */
export interface Objective {
  readonly text: string;
  readonly program: readonly Step[];
  readonly read: Read;
}
