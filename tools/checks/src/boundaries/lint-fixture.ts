import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** A project that exists for one test: what its files may import is asked of the rules. */
export interface Fixture {
  /** Messages of the boundary rules for one line of code in one file. */
  lint: (file: string, code: string) => Promise<string[]>;
  remove: () => void;
}

/**
 * @param files present in the project, with their text: rules look at the file behind an import
 * @param boundaries the rules, made for the folder of the project
 */
export function createFixture(
  files: Record<string, string>,
  boundaries: (root: string) => Linter.Config[],
): Fixture {
  const root = mkdtempSync(join(tmpdir(), 'status-boundaries-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('tsconfig.app.json', '{"compilerOptions": {"module": "nodenext"}, "include": ["src"]}');
  for (const [file, text] of Object.entries(files)) write(file, text);
  const parser: Linter.Config = {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser as Linter.Parser },
  };
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [parser, ...boundaries(root)],
  });
  return {
    lint: async (file, code) => {
      const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
      return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
