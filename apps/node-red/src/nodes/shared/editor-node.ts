/** A property of a node as the editor shows it. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  /** `connection` chooses a status-connection node; `password` is a credential. */
  readonly kind: 'text' | 'number' | 'boolean' | 'select' | 'json' | 'connection' | 'password';
  readonly default: unknown;
  readonly choices?: readonly string[];
  readonly hint?: string;
}

/** How the editor shows a node; the build makes its form and its help from this. */
export interface EditorNode {
  readonly type: string;
  /** Set for a node that others refer to and that is on no wire. */
  readonly configuration?: true;
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

export const CONNECTION_TYPE = 'status-connection';

/** The field by which run params stand in for properties. */
export const FROM_PARAMS: EditorField = {
  name: 'fromParams',
  label: 'From params',
  kind: 'json',
  default: {},
  hint: 'Which property takes which param of the control, such as {"url": "url"}',
};

/** The field by which a node reads through a connection. */
export const CONNECTION: EditorField = {
  name: 'connection',
  label: 'Connection',
  kind: 'connection',
  default: '',
  hint: 'Addresses are then below its base URL',
};

/** What Node-RED is told about a node's secrets: it encrypts them and never gives them out. */
export function credentialsOf({ fields }: EditorNode): Record<string, { type: 'password' }> {
  const secret = fields.filter(({ kind }) => kind === 'password');
  return Object.fromEntries(secret.map(({ name }) => [name, { type: 'password' as const }]));
}
