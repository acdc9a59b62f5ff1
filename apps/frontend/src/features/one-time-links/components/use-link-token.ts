import { useLocation } from 'react-router';

/** The secret of the link: its fragment. */
export const useLinkToken = (): string => useLocation().hash.slice(1);
