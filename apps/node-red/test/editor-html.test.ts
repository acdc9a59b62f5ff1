import { expect, it } from 'vitest';
import { editorHtml } from '../build/editor-html.js';
import { EDITOR_NODES } from '../src/nodes/editor.js';
import { OPERATORS } from '../src/values/rule.js';

it('gives each node a form with every field, and a help text', () => {
  const page = editorHtml(EDITOR_NODES, '');
  for (const { type, fields, configuration } of EDITOR_NODES) {
    const prefix = configuration ? 'node-config-input' : 'node-input';
    expect(page).toContain(`data-template-name="${type}"`);
    expect(page).toContain(`data-help-name="${type}"`);
    for (const { name, kind } of fields) {
      expect(page).toContain(`id="${kind === 'json' ? 'status-json' : prefix}-${name}"`);
    }
  }
});

it('escapes what a form shows', () => {
  const page = editorHtml(EDITOR_NODES, '');
  expect(OPERATORS).toContain('<');
  expect(page).toContain('<option value="&lt;">&lt;</option>');
  expect(page).toContain('{&quot;url&quot;: &quot;url&quot;}');
});
