/** `fetch` as this library calls it: with a request of its own making. */
export type Fetch = (request: Request) => Promise<Response>;
