/** The part of the helper that our tests use; the package has no types. */
declare module 'node-red-node-test-helper' {
  import type { Node } from 'node-red';

  interface Helper {
    init(runtimePath: string, settings: object): void;
    load(nodes: unknown, flow: readonly object[], credentials: object): Promise<void>;
    getNode(id: string): Node;
    unload(): Promise<void>;
  }
  const helper: Helper;
  export default helper;
}
