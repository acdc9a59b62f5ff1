export interface Stack {
  /** STATUS_HOME: secrets, the ledger key, logs. */
  home: string;
  /** The gateway: what browsers open. */
  baseUrl: string;
  /** The backend, for programs. */
  apiUrl: string;
  /** The build of the web app that answers itself. */
  mockUrl: string;
  /** Whom the first story makes. */
  admin: { username: string; password: string };
  postgresPort: number;
  /** Where the stories serve a REST source; flows may read it. */
  sourcePort: number;
  mockPort: number;
  /** Environment of the launcher. */
  ports: Record<string, string>;
}
export const stack: Stack;
export const isOwner: boolean;
