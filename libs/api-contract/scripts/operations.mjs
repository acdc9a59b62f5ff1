const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The operations of a document: id, method, path, who may call it, and what it takes. */
export function operationsOf(doc) {
  return Object.entries(doc.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      if (!operation['x-roles'])
        throw new Error(`${method} ${path}: x-roles is missing; say who may call it`);
      if (operation['x-roles'].includes('SERVICE') && operation.operationId !== 'whoami')
        if (!operation['x-scopes'])
          throw new Error(`${operation.operationId}: SERVICE needs x-scopes`);
      return {
        id: operation.operationId,
        method,
        path,
        tag: operation.tags[0],
        summary: operation.summary,
        roles: operation['x-roles'],
        scopes: operation['x-scopes'] ?? [],
        rate: operation['x-rate'] ?? 'normal',
      };
    }),
  );
}

/** operations.ts: what the server routes and authorises by, and the SDK calls by. */
export function renderOperations(operations) {
  const rows = operations.map(
    // Callers need no prose: without it the table is half as long.
    (operation) =>
      `  ${operation.id}: ${JSON.stringify({ ...operation, id: undefined, summary: undefined })},`,
  );
  return `export const operationTable = {\n${rows.join('\n')}\n} as const;\n`;
}

/**
 * The SDK's methods: one per operation, named by its operationId. As types with their docs, and as a
 * table of routes: code for each would be most of the bundle of a program that calls one.
 */
export function renderSdk(operations) {
  const routes = operations.map(({ id, method, path }) => `  ${id}: '${method} ${path}',`);
  const methods = (type) =>
    operations
      .map(({ id, summary }) => `  /** ${summary} */\n  ${id}: ${type}<'${id}'>;`)
      .join('\n');
  return `import type { DetailedMethod, Method, OperationId } from '../operation-types.js';

/** Method and path of each operation. */
export const routes: Readonly<Record<OperationId, string>> = {
${routes.join('\n')}
};

export interface Operations {
${methods('Method')}
}

export interface DetailedOperations {
${methods('DetailedMethod')}
}
`;
}
