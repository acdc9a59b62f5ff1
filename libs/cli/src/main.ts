#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { runCli } from './run-cli.js';

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  readInput: () => {
    if (process.stdin.isTTY) process.stderr.write('Paste the token, then Enter and Ctrl+D:\n');
    return text(process.stdin);
  },
});
