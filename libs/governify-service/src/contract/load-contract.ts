import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Contract } from './contract.js';

/** Reads the contract of a service from its `openapi.yaml`. @throws Error when there is none */
export const loadContract = (file: URL): Contract => parse(readFileSync(file, 'utf8')) as Contract;
