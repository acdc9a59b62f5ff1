/** A property of a node as the editor shows it. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'select' | 'json';
  readonly default: unknown;
  readonly choices?: readonly string[];
  readonly hint?: string;
}

/** How the editor shows a node; the build makes its form and its help from this. */
export interface EditorNode {
  readonly type: string;
  /** Shown on the node and in the palette. */
  readonly label: string;
  readonly icon: string;
  readonly inputs: 0 | 1;
  readonly outputs: number;
  readonly outputLabels?: readonly string[];
  readonly fields: readonly EditorField[];
  /** Markdown. */
  readonly help: string;
}

/** The field by which run params stand in for properties. */
export const FROM_PARAMS: EditorField = {
  name: 'fromParams',
  label: 'From params',
  kind: 'json',
  default: {},
  hint: 'Which property takes which param of the control, such as {"url": "url"}',
};
