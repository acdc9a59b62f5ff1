import type { Linter } from 'eslint';

export function backendBoundaries(root: string): Linter.Config[];
export function frontendBoundaries(root: string): Linter.Config[];
