import type { EditorField, EditorNode } from '../src/nodes/shared/editor-node.js';

/**
 * The page that Node-RED loads for the nodes of a package: the script that registers them, and a form
 * and a help text for each.
 *
 * @param script browser code that registers the nodes
 */
export function editorHtml(nodes: readonly EditorNode[], script: string): string {
  const templates = nodes.map(
    (node) =>
      `<script type="text/html" data-template-name="${node.type}">\n${form(node)}\n</script>\n` +
      `<script type="text/markdown" data-help-name="${node.type}">\n${node.help}\n</script>`,
  );
  return [`<script type="text/javascript">\n${script}</script>`, ...templates, ''].join('\n');
}

const NAME: EditorField = { name: 'name', label: 'Name', kind: 'text', default: '' };

function form({ fields, configuration }: EditorNode): string {
  const prefix = configuration ? 'node-config-input' : 'node-input';
  return [NAME, ...fields].map((field) => row(field, prefix)).join('\n');
}

function row(field: EditorField, prefix: string): string {
  const id = field.kind === 'json' ? `status-json-${field.name}` : `${prefix}-${field.name}`;
  const hint =
    field.hint === undefined ? '' : `<div class="form-tips">${escaped(field.hint)}</div>`;
  const label = `<label for="${id}">${escaped(field.label)}</label>`;
  return `<div class="form-row">${label}${control(field, id)}${hint}</div>`;
}

function control({ kind, choices = [] }: EditorField, id: string): string {
  switch (kind) {
    case 'select': {
      const options = choices.map((choice) => {
        const text = escaped(choice);
        return `<option value="${text}">${text}</option>`;
      });
      return `<select id="${id}">${options.join('')}</select>`;
    }
    case 'json':
      return `<textarea id="${id}" rows="8" style="width: 70%; font-family: monospace"></textarea>`;
    case 'boolean':
      return `<input id="${id}" type="checkbox" style="width: auto">`;
    case 'connection': // The editor puts its choice of nodes here.
      return `<input id="${id}" type="text">`;
    case 'password':
      return `<input id="${id}" type="password" autocomplete="new-password">`;
    default:
      return `<input id="${id}" type="${kind}">`;
  }
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
