import { collectEditor } from './collect/editor.js';
import { combineEditor } from './combine/editor.js';
import { compareEditor } from './compare/editor.js';
import { connectionEditor } from './connection/editor.js';
import { datasourceEditor } from './datasource/editor.js';
import { evidenceEditor } from './evidence/editor.js';
import { existsEditor } from './exists/editor.js';
import { failEditor } from './fail/editor.js';
import { filterEditor } from './filter/editor.js';
import { finishEditor } from './finish/editor.js';
import { ledgerEditor } from './ledger/editor.js';
import { logEditor } from './log/editor.js';
import { orderEditor } from './order/editor.js';
import type { EditorNode } from './shared/editor-node.js';
import { startEditor } from './start/editor.js';

/** The palette of the category STATUS, in its order. */
export const EDITOR_NODES: readonly EditorNode[] = [
  connectionEditor,
  startEditor,
  collectEditor,
  datasourceEditor,
  logEditor,
  filterEditor,
  existsEditor,
  compareEditor,
  orderEditor,
  combineEditor,
  evidenceEditor,
  ledgerEditor,
  finishEditor,
  failEditor,
];
