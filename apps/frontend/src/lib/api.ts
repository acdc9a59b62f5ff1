import { createStatusClient, type StatusClient } from '@status/sdk';
import { env } from '@/config/env';
import { sessionEnd } from './session-end';

/** The one client of this app. The session is a cookie, which it renews by itself. */
export const api: StatusClient = createStatusClient({
  baseUrl: env.apiUrl,
  onSessionEnd: sessionEnd.notify,
  retry: { limit: 0 }, // the query client does it, and shows that it does
});
