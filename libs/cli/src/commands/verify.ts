import { verify as verifySignature } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describeReport, isProved, readHeads, readLedger, verifyText } from '@status/evidence';
import { textOptions, type Command } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';

const USAGE = '<export> [--key ledger-key.pem] [--head head.json] [--ledger ledger.json]';

export const verify: Command = {
  usage: USAGE,
  summary: 'Verify an exported run, history, ledger or audit log, without server or network',
  options: {
    key: { type: 'string', multiple: true },
    head: { type: 'string', multiple: true },
    ledger: { type: 'string' },
  },
  run: async (context) => {
    const [file] = context.words;
    if (!file) throw new UsageError(`Name the file: status verify ${USAGE}`);
    const keys = textOptions(context, 'key').map(readText);
    let report;
    try {
      const heads = textOptions(context, 'head').flatMap((name) => readHeads(readText(name)));
      const [ledger] = textOptions(context, 'ledger').map((name) => readLedger(readText(name)));
      report = verifyText(readText(file), {
        // Many times faster than the library that browsers use.
        verifier: (text, signature, key) =>
          verifySignature(null, Buffer.from(text), key, Buffer.from(signature, 'base64url')),
        ...(keys.length > 0 && { keys }),
        ...(heads.length > 0 && { heads }),
        ...(ledger && { ledger }),
      });
    } catch (cause) {
      throw new UsageError((cause as Error).message, { cause });
    }
    const caution =
      keys.length > 0
        ? []
        : ['The key came with the file. For proof pass the one you noted with --key.'];
    return {
      exit: isProved(report) ? EXIT.ok : EXIT.no,
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
