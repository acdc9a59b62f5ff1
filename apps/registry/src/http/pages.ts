/** Most items of a page, and how many it has when nobody says. */
export const PAGE = 1000;

/** @param query as the contract has checked it: both optional */
export const readPage = ({ limit = PAGE, after }: { limit?: number; after?: string }) => ({
  limit,
  ...(after ? { after } : {}),
});
