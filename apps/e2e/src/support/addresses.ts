/** From the block for documentation (RFC 5737), so that no limit per address is reached. */
export const someAddress = () => `198.51.100.${Math.floor(Math.random() * 256)}`;
