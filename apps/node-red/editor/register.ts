import type { EditorNode } from '../src/nodes/shared/editor-node.js';
import { CONNECTION_TYPE, credentialsOf } from '../src/nodes/shared/editor-node.js';

/** What the editor of Node-RED offers to the page. */
declare const RED: {
  nodes: { registerType(type: string, definition: object): void };
  notify(message: string, type: string): void;
};
/** jQuery, which the editor brings along. */
declare const $: (selector: string) => { val(): string; val(text: string): void };

interface Edited {
  [property: string]: unknown;
}

declare const EDITOR_NODES: readonly EditorNode[];

for (const node of EDITOR_NODES) register(node);

function register(node: EditorNode): void {
  const { type, label, icon, inputs, outputs, outputLabels, fields, configuration } = node;
  const jsonNames = fields.filter(({ kind }) => kind === 'json').map(({ name }) => name);
  const input = (name: string) => $(`#status-json-${name}`);
  RED.nodes.registerType(type, {
    category: configuration ? 'config' : 'STATUS',
    color: '#A6D7C4',
    icon,
    inputs,
    outputs,
    ...(outputLabels === undefined ? {} : { outputLabels }),
    paletteLabel: label,
    defaults: { name: { value: '' }, ...defaultsOf(node) },
    credentials: credentialsOf(node),
    label(this: Edited) {
      return this['name'] || label;
    },
    labelStyle(this: Edited) {
      return this['name'] ? 'node_label_italic' : '';
    },
    oneditprepare(this: Edited) {
      for (const name of jsonNames) input(name).val(JSON.stringify(this[name] ?? null, null, 2));
    },
    oneditsave(this: Edited) {
      for (const name of jsonNames) {
        try {
          this[name] = JSON.parse(input(name).val());
        } catch {
          RED.notify(`${label}: ${name} is not JSON and was left as it was`, 'error');
        }
      }
    },
  });
}

function defaultsOf({ fields }: EditorNode): Record<string, object> {
  const kept = fields.filter(({ kind }) => kind !== 'password');
  return Object.fromEntries(
    kept.map(({ name, kind, default: value }) => [
      name,
      kind === 'connection' ? { value, type: CONNECTION_TYPE, required: false } : { value },
    ]),
  );
}
