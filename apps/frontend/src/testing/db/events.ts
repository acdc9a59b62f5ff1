export interface MockEvent {
  type: 'run.updated' | 'point.updated' | 'resync';
  data: object;
}

/** Server-sent events for whoever listens (WHATWG HTML, section 9.2). */
export function createEvents() {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  let lastId = 0;
  return {
    publish({ type, data }: MockEvent): void {
      lastId += 1;
      const block = encoder.encode(
        `id: ${lastId}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`,
      );
      for (const stream of streams) {
        try {
          stream.enqueue(block);
        } catch {
          streams.delete(stream); // Its reader has left.
        }
      }
    },
    open(): ReadableStream<Uint8Array> {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          streams.add(controller);
          controller.enqueue(encoder.encode(': hello\n\n'));
        },
        cancel() {
          if (own) streams.delete(own);
        },
      });
    },
    /** Ends all streams, as a restart of the server would. */
    close(): void {
      for (const stream of streams) stream.close();
      streams.clear();
    },
  };
}
export type MockEvents = ReturnType<typeof createEvents>;
