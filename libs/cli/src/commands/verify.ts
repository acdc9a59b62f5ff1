import { readFileSync } from 'node:fs';
import { describeReport, verifyText } from '@status/evidence';
import { textOption, type Command } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';

export const verify: Command = {
  usage: '<export> [--key ledger-key.pem]',
  summary: 'Verify an exported run or audit log, without server or network',
  options: { key: { type: 'string' } },
  run: async (context) => {
    const [file] = context.words;
    if (!file) throw new UsageError('Name the file: status verify <export> [--key ledger-key.pem]');
    const keyFile = textOption(context, 'key');
    const key = keyFile === undefined ? undefined : readText(keyFile);
    let report;
    try {
      report = verifyText(readText(file), key);
    } catch (cause) {
      throw new UsageError((cause as Error).message, { cause });
    }
    const caution = key
      ? []
      : ['The key came with the file. For proof pass the one you noted with --key.'];
    return {
      exit: report.ok ? EXIT.ok : EXIT.no,
      lines: [describeReport(report), ...caution],
      data: report,
    };
  },
};

/** @throws UsageError when it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
