import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const ID = 'openapi';

/** An Ajv that knows every schema of the document, each under its own name. */
export function createAjv(doc, options = {}) {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false, // a schema used twice is compiled once: a quarter of the size
    ...options,
  });
  (addFormats.default ?? addFormats)(ajv);
  ajv.addSchema({ $id: ID, components: { schemas: doc.components.schemas } });
  for (const name of Object.keys(doc.components.schemas))
    ajv.addSchema({ $id: name, $ref: `${ID}#/components/schemas/${name}` });
  return ajv;
}

/** Validators compiled ahead, as one module without dependencies: no schema is read at run time. */
export async function renderValidators(doc) {
  const ajv = createAjv(doc, { code: { source: true, lines: false } });
  const names = Object.keys(doc.components.schemas);
  const generate = standaloneCode.default ?? standaloneCode;
  const code = generate(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const bundled = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
    legalComments: 'none',
  });
  const body = bundled.outputFiles[0].text;
  return `// @ts-nocheck: compiled code
${TYPES}
const module = { exports: {} };
(function (module, exports) {
${body}
})(module, module.exports);
export const validators: Validators = module.exports as Validators;
`;
}

const TYPES = `import type { components } from './types.js';

export interface ValidationError {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: ValidationError[] | null;
}
type Validators = {
  [Name in keyof components['schemas']]: Validator<components['schemas'][Name]>;
};
`;
